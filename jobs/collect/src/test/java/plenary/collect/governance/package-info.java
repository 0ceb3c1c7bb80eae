@NullMarked
package plenary.collect.governance;

import org.jspecify.annotations.NullMarked;
