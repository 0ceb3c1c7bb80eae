@NullMarked
package plenary.reports.text;

import org.jspecify.annotations.NullMarked;
