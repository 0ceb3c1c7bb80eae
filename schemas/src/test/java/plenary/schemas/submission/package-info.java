@NullMarked
package plenary.schemas.submission;

import org.jspecify.annotations.NullMarked;
