/** Checks of conf/reference and the country groups. */
@NullMarked
package plenary.indicators.reference;

import org.jspecify.annotations.NullMarked;
