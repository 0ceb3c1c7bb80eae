package plenary.schemas.template;

/** In what kind of file tables are sent. */
public enum Format {
    /** A file a table. */
    CSV,
    /** One workbook with a sheet a table. */
    XLSX
}
