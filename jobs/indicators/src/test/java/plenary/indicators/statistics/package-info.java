@NullMarked
package plenary.indicators.statistics;

import org.jspecify.annotations.NullMarked;
