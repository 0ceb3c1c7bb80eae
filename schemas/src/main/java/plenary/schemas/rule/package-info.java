/**
 * What is plausible: rules as data ({@code schemas/rules}), the kinds that they are of, and the profile of a table, on
 * which rules about many rows are decided without reading a row again.
 */
@NullMarked
package plenary.schemas.rule;

import org.jspecify.annotations.NullMarked;
