@NullMarked
package plenary.reports.xlsx;

import org.jspecify.annotations.NullMarked;
