@NullMarked
package plenary.app;

import org.jspecify.annotations.NullMarked;
