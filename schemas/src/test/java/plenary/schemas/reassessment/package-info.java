@NullMarked
package plenary.schemas.reassessment;

import org.jspecify.annotations.NullMarked;
