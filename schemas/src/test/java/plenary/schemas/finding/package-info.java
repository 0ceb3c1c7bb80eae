@NullMarked
package plenary.schemas.finding;

import org.jspecify.annotations.NullMarked;
