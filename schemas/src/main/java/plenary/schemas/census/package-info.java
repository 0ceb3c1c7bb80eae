/**
 * What the accepted rows of a table are like, in counts that add up over blocks: small for any number of rows, and
 * sealed beside them, so that the next submission can be held against it without a row being read again.
 */
@NullMarked
package plenary.schemas.census;

import org.jspecify.annotations.NullMarked;
