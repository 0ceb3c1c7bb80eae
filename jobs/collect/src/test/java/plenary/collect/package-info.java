@NullMarked
package plenary.collect;

import org.jspecify.annotations.NullMarked;
