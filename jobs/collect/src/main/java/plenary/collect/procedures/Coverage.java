package plenary.collect.procedures;

/**
 * How far the map of a column reaches. Counted are the rows that are written, that went into another of the same key, and
 * those kept out for nothing but that their text is unmapped; of each it is known which of the three it is.
 *
 * @param rows mapped, unmapped and without a text
 * @param unnamedRows rows without a text that could be mapped
 * @param names different texts, each once a modality
 * @param mappedNames of these, those that are mapped wherever they occur
 */
public record Coverage(
        String dataset, String column, long rows, long mappedRows, long unnamedRows, long names, long mappedNames) {

    public Coverage {
        if (mappedRows + unnamedRows > rows || mappedNames > names) {
            throw new IllegalArgumentException("more is mapped than there is: " + mappedRows + " and " + unnamedRows
                    + " of " + rows + " rows, " + mappedNames + " of " + names + " names");
        }
    }

    public String where() {
        return dataset + "." + column;
    }

    public long unmappedRows() {
        return rows - mappedRows - unnamedRows;
    }
}
