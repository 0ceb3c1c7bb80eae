/** Definitions read from conf, checked before any data are read. */
@NullMarked
package plenary.indicators.catalog;

import org.jspecify.annotations.NullMarked;
