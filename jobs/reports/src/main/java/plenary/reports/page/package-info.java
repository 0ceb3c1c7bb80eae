/** The pages of the report: what stands on each, and how it is written. */
@NullMarked
package plenary.reports.page;

import org.jspecify.annotations.NullMarked;
