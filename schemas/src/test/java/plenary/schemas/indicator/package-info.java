@NullMarked
package plenary.schemas.indicator;

import org.jspecify.annotations.NullMarked;
