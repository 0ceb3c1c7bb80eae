/** Vocabularies of the tables: each column name is spelt here once. */
@NullMarked
package plenary.indicators.table;

import org.jspecify.annotations.NullMarked;
