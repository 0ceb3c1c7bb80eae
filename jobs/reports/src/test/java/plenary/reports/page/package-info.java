@NullMarked
package plenary.reports.page;

import org.jspecify.annotations.NullMarked;
