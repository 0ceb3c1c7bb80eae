@NullMarked
package plenary.indicators;

import org.jspecify.annotations.NullMarked;
