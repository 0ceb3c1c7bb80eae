@NullMarked
package plenary.schemas;

import org.jspecify.annotations.NullMarked;
