/**
 * A registry's own export to a submission package, driven by a mapping that is data (conf/mappings).
 *
 * <p>The operations of a mapping are a closed set, documented in conf/mappings/README.md; a mapping holds no
 * expressions. Tables are read whole: a foreign export is an aggregate or a list, not a hundred million rows.
 */
@NullMarked
package plenary.collect.imports;

import org.jspecify.annotations.NullMarked;
