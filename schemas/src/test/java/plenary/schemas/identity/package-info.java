@NullMarked
package plenary.schemas.identity;

import org.jspecify.annotations.NullMarked;
