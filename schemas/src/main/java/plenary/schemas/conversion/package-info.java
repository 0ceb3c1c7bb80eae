@NullMarked
package plenary.schemas.conversion;

import org.jspecify.annotations.NullMarked;
