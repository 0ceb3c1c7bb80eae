package plenary.schemas.template;

import java.util.OptionalInt;

/**
 * A table as its descriptor names it.
 *
 * @param path name of the file beside the descriptor
 * @param headerRow row of its sheet on which the columns are named, counted from 1; empty when the file is no workbook
 * @param rows number of records
 */
record Resource(String dataset, String path, OptionalInt headerRow, int rows) {}
