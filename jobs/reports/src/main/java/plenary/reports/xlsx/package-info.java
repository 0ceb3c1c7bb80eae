/** The published table as a workbook. */
@NullMarked
package plenary.reports.xlsx;

import org.jspecify.annotations.NullMarked;
