/** Whether a stage can do its work here and now, found out before it writes anything. */
@NullMarked
package plenary.collect.readiness;

import org.jspecify.annotations.NullMarked;
