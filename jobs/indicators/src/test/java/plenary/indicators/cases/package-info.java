/** Runs the case folders of conf/indicators. */
@NullMarked
package plenary.indicators.cases;

import org.jspecify.annotations.NullMarked;
