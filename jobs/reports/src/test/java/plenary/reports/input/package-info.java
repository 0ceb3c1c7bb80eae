@NullMarked
package plenary.reports.input;

import org.jspecify.annotations.NullMarked;
