@NullMarked
package plenary.schemas.rule;

import org.jspecify.annotations.NullMarked;
