/** A disk that fails where a test wants it to, and what the archive must look like afterwards. */
@NullMarked
package plenary.faults;

import org.jspecify.annotations.NullMarked;
