/** The one exit: intervals, disclosure gate, tables for people and programs. */
@NullMarked
package plenary.indicators.publish;

import org.jspecify.annotations.NullMarked;
