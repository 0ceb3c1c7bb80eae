/**
 * Published cells worked out a second time: from the accepted records of the sealed submissions by the formulas of the
 * domain specification, without Spark and without a line of the code that published them.
 */
@NullMarked
package plenary.rederive;

import org.jspecify.annotations.NullMarked;
