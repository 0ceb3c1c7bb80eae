@NullMarked
package plenary.schemas.annotation;

import org.jspecify.annotations.NullMarked;
