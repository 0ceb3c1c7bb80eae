/** What the findings of a submission come from: one cause listed once, with all that follows from it. */
@NullMarked
package plenary.schemas.cause;

import org.jspecify.annotations.NullMarked;
