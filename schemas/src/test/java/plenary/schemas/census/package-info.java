@NullMarked
package plenary.schemas.census;

import org.jspecify.annotations.NullMarked;
