@NullMarked
package plenary.schemas.contract;

import org.jspecify.annotations.NullMarked;
