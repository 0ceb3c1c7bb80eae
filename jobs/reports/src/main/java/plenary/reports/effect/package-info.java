/** What a country's submissions are about to change, for that country alone. */
@NullMarked
package plenary.reports.effect;

import org.jspecify.annotations.NullMarked;
