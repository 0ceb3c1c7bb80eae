@NullMarked
package plenary.reports.chart;

import org.jspecify.annotations.NullMarked;
