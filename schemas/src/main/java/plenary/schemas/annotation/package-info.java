/** Copies of what was sent in which every row says what became of it. */
@NullMarked
package plenary.schemas.annotation;

import org.jspecify.annotations.NullMarked;
