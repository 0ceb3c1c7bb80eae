package plenary.schemas.contract;

/** The type of a field, named as Table Schema v2 names it. */
public enum FieldType {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE,
    DATETIME
}
