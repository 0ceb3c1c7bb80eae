@NullMarked
package plenary.reports.scene;

import org.jspecify.annotations.NullMarked;
