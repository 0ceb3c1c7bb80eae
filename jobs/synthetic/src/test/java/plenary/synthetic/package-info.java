@NullMarked
package plenary.synthetic;

import org.jspecify.annotations.NullMarked;
