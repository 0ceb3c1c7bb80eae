/** Quantiles and intervals of published numbers: plain arithmetic, no Spark. */
@NullMarked
package plenary.indicators.statistics;

import org.jspecify.annotations.NullMarked;
