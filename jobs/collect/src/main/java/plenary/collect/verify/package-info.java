/** Whether everything under an archive is as it was written, and what it means where it is not. */
@NullMarked
package plenary.collect.verify;

import org.jspecify.annotations.NullMarked;
