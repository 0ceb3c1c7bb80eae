@NullMarked
package plenary.schemas.change;

import org.jspecify.annotations.NullMarked;
