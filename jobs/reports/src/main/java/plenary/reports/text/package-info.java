/** How numbers, codes and statuses are put into words. */
@NullMarked
package plenary.reports.text;

import org.jspecify.annotations.NullMarked;
