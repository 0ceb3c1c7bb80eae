@NullMarked
package plenary.collect.board;

import org.jspecify.annotations.NullMarked;
