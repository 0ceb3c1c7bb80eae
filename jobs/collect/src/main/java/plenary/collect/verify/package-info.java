/** Whether an archive is as it was written: what differs, what that means, and what to do. */
@NullMarked
package plenary.collect.verify;

import org.jspecify.annotations.NullMarked;
