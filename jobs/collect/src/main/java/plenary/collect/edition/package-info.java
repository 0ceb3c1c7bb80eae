/** An edition: which sealed submissions are in force, and which revision readers see. */
@NullMarked
package plenary.collect.edition;

import org.jspecify.annotations.NullMarked;
