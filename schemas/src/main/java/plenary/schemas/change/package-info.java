/** What changed from one submission to the next: in rows, facilities, codes, sizes of numbers and answers. */
@NullMarked
package plenary.schemas.change;

import org.jspecify.annotations.NullMarked;
