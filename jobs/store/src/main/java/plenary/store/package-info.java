@NullMarked
package plenary.store;

import org.jspecify.annotations.NullMarked;
