/** What is read from the archive, and the facility values kept beside it. */
@NullMarked
package plenary.indicators.archive;

import org.jspecify.annotations.NullMarked;
