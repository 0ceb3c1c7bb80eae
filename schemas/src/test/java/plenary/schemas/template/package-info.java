@NullMarked
package plenary.schemas.template;

import org.jspecify.annotations.NullMarked;
