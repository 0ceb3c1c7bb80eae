package plenary.collect.dicom;

import java.nio.ByteOrder;

/** How elements are written (DICOM PS3.5 section 7). */
enum Encoding {
    IMPLICIT_LITTLE(false, ByteOrder.LITTLE_ENDIAN),
    EXPLICIT_LITTLE(true, ByteOrder.LITTLE_ENDIAN),
    EXPLICIT_BIG(true, ByteOrder.BIG_ENDIAN);

    private final boolean isExplicit;
    private final ByteOrder order;

    Encoding(boolean isExplicit, ByteOrder order) {
        this.isExplicit = isExplicit;
        this.order = order;
    }

    /** Whether elements name their value representation. */
    boolean isExplicit() {
        return isExplicit;
    }

    ByteOrder order() {
        return order;
    }
}
