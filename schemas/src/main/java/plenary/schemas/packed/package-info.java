@NullMarked
package plenary.schemas.packed;

import org.jspecify.annotations.NullMarked;
