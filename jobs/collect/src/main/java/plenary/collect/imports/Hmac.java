package plenary.collect.imports;

/** What a column makes of an id with the registry's key. */
enum Hmac {
    /** The text stays. */
    NONE,
    /** 64 hexadecimal digits, for persons and examinations. */
    WHOLE,
    /** 16 hexadecimal digits, case and spaces aside, for facilities and devices. */
    SHORT
}
