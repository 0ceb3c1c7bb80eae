@NullMarked
package plenary.collect.verify;

import org.jspecify.annotations.NullMarked;
