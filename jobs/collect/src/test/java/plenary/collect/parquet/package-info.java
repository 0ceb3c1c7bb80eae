@NullMarked
package plenary.collect.parquet;

import org.jspecify.annotations.NullMarked;
