@NullMarked
package plenary.schemas.workbook;

import org.jspecify.annotations.NullMarked;
