/**
 * What rules of plausibility would say of tables that were checked before, without reading a row again: the profile that
 * was kept of each is held against other rules, and what it cannot decide is said to be not run.
 */
@NullMarked
package plenary.schemas.reassessment;

import org.jspecify.annotations.NullMarked;
