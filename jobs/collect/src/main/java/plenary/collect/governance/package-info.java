/** Who decided what about a submission, and what may be decided next. */
@NullMarked
package plenary.collect.governance;

import org.jspecify.annotations.NullMarked;
