@NullMarked
package plenary.reports;

import org.jspecify.annotations.NullMarked;
