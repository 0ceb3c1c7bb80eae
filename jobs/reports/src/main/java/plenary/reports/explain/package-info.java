/** From a published cell back to what it was made of: formula, strata, sealed submissions, receipts. */
@NullMarked
package plenary.reports.explain;

import org.jspecify.annotations.NullMarked;
