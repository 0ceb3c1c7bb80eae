/** What the data that countries send are computed to, as far as a check needs to know it. */
@NullMarked
package plenary.schemas.indicator;

import org.jspecify.annotations.NullMarked;
