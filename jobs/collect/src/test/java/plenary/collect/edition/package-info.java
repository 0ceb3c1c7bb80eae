@NullMarked
package plenary.collect.edition;

import org.jspecify.annotations.NullMarked;
