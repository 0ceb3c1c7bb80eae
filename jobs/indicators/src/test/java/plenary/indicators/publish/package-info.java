@NullMarked
package plenary.indicators.publish;

import org.jspecify.annotations.NullMarked;
