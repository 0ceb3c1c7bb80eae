@NullMarked
package plenary.schemas.cause;

import org.jspecify.annotations.NullMarked;
