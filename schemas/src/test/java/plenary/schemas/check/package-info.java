@NullMarked
package plenary.schemas.check;

import org.jspecify.annotations.NullMarked;
