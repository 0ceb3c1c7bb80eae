/** Exact quantiles of many millions of records: the one place where rows pass through Java. */
@NullMarked
package plenary.indicators.quantile;

import org.jspecify.annotations.NullMarked;
