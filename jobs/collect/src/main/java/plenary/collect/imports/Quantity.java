package plenary.collect.imports;

/** A quantity of a dose report: our column, and the concepts that state it (DICOM PS3.16, DCM codes). */
enum Quantity {
    DLP("dlp_mgy_cm", "mGy.cm", "113813", "113838"),
    CTDI_VOL("ctdi_vol_mgy", "mGy", "", "113830"),
    PKA("pka_gy_cm2", "Gy.cm2", "113722", "122130"),
    KA_R("ka_r_mgy", "mGy", "113725", "113738"),
    /** Of an event: how long it took, counted for fluoroscopy alone. */
    FLUORO("fluoro_min", "min", "113730", "113742"),
    IMAGES("images", "1", "113731", ""),
    /** The total stands once for each breast. */
    AGD("agd_mgy", "mGy", "111637", "111631"),
    COMPRESSED("compressed_mm", "mm", "", "111633"),
    ACTIVITY("activity_mbq", "MBq", "", "113507"),
    WEIGHT("weight_kg", "kg", "", ""),
    HEIGHT("height_cm", "cm", "", "");

    private final String column;
    private final String unit;
    private final String totalCode;
    private final String eventCode;

    Quantity(String column, String unit, String totalCode, String eventCode) {
        this.column = column;
        this.unit = unit;
        this.totalCode = totalCode;
        this.eventCode = eventCode;
    }

    /** Column of exam_dose. */
    String column() {
        return column;
    }

    /** UCUM code of the column's unit. */
    String unit() {
        return unit;
    }

    /** Concept of the total; empty when reports have none. */
    String totalCode() {
        return totalCode;
    }

    /** Concept of the value of one irradiation event; empty when events have none. */
    String eventCode() {
        return eventCode;
    }
}
