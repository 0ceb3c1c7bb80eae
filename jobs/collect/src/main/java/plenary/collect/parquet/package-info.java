/** Rows to Parquet files, column after column. */
@NullMarked
package plenary.collect.parquet;

import org.jspecify.annotations.NullMarked;
