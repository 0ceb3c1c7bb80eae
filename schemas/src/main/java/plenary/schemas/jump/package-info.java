/**
 * Rules about time: what is so far from what it was that somebody should look at it, be it from one submission to the next
 * or from year to year within one. They see nothing but the census of each time.
 */
@NullMarked
package plenary.schemas.jump;

import org.jspecify.annotations.NullMarked;
