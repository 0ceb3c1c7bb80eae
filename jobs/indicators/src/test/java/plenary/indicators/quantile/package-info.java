@NullMarked
package plenary.indicators.quantile;

import org.jspecify.annotations.NullMarked;
