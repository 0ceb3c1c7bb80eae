/** Other rules, tried on the profiles that are sealed in an archive. */
@NullMarked
package plenary.collect.reassessment;

import org.jspecify.annotations.NullMarked;
