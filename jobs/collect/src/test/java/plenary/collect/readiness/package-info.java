@NullMarked
package plenary.collect.readiness;

import org.jspecify.annotations.NullMarked;
