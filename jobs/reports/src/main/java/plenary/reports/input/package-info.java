/** What a report is made from: the tables and definitions of one revision, read and checked. */
@NullMarked
package plenary.reports.input;

import org.jspecify.annotations.NullMarked;
