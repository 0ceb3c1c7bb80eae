@NullMarked
package plenary.indicators.catalog;

import org.jspecify.annotations.NullMarked;
