/** Frequencies and collective effective dose of a population. */
@NullMarked
package plenary.indicators.population;

import org.jspecify.annotations.NullMarked;
