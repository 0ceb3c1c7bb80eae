@NullMarked
package plenary.schemas.archive;

import org.jspecify.annotations.NullMarked;
