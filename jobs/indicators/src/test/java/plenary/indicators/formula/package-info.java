@NullMarked
package plenary.indicators.formula;

import org.jspecify.annotations.NullMarked;
