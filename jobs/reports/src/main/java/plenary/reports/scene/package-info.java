/** Drawings as lists of shapes, independent of the format they are written in. */
@NullMarked
package plenary.reports.scene;

import org.jspecify.annotations.NullMarked;
