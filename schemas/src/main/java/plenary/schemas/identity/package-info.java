/**
 * What names a person or an examination: UIDs, dates, names, addresses, numbers of persons. Refusing is precise, as a row
 * that is refused by mistake is lost to its country; masking is generous, as a place in a file is found without the value.
 */
@NullMarked
package plenary.schemas.identity;

import org.jspecify.annotations.NullMarked;
