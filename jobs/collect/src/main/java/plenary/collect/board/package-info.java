/** The status board of an edition: who sent what, how it stands, and who must act next. */
@NullMarked
package plenary.collect.board;

import org.jspecify.annotations.NullMarked;
