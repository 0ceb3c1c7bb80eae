@NullMarked
package plenary.indicators.table;

import org.jspecify.annotations.NullMarked;
