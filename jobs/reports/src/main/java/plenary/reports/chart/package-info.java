/** The charts of the report, each a scene made from values. */
@NullMarked
package plenary.reports.chart;

import org.jspecify.annotations.NullMarked;
