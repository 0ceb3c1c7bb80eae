/** The closed kinds of formula, each one class: its parameters and how it is computed. */
@NullMarked
package plenary.indicators.formula;

import org.jspecify.annotations.NullMarked;
