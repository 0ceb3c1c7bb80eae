/** What is the same wherever a command runs: exit codes, progress on a terminal, and the check of a submission. */
@NullMarked
package plenary.schemas.command;

import org.jspecify.annotations.NullMarked;
