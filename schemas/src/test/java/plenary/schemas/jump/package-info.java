@NullMarked
package plenary.schemas.jump;

import org.jspecify.annotations.NullMarked;
