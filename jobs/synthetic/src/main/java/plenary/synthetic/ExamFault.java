package plenary.synthetic;

import java.util.List;

/** What can be wrong with an examination: an additional row, made from a good one. */
enum ExamFault {
    TWICE(Fault.DUPLICATE, "", "the same row again") {
        @Override
        void spoil(List<String> cells) {}
    },
    UNIT_SWAP(Fault.OUT_OF_RANGE, "dlp_mgy_cm", "DLP in uGy.cm: 1000 times too large") {
        @Override
        void spoil(List<String> cells) {
            set(cells, "dlp_mgy_cm", get(cells, "dlp_mgy_cm").replace(".", "") + "00");
        }
    },
    NEGATIVE(Fault.NOT_POSITIVE, "ctdi_vol_mgy", "negative dose") {
        @Override
        void spoil(List<String> cells) {
            set(cells, "ctdi_vol_mgy", "-" + get(cells, "ctdi_vol_mgy"));
        }
    },
    ZERO(Fault.NOT_POSITIVE, "dlp_mgy_cm", "dose of zero") {
        @Override
        void spoil(List<String> cells) {
            set(cells, "dlp_mgy_cm", "0");
        }
    },
    UNKNOWN_CODE(Fault.NOT_IN_LIST, "exam_category", "a local code in place of a category") {
        @Override
        void spoil(List<String> cells) {
            set(cells, "exam_category", "CT_BRAIN");
        }
    },
    NO_SUCH_DAY(Fault.NO_SUCH_DAY, "exam_date", "30 February") {
        @Override
        void spoil(List<String> cells) {
            set(cells, "exam_date", get(cells, "exam_date").substring(0, 4) + "-02-30");
        }
    },
    NEXT_YEAR(Fault.OUT_OF_PERIOD, "exam_date", "the year after") {
        @Override
        void spoil(List<String> cells) {
            int year = Integer.parseInt(get(cells, "exam_date").substring(0, 4));
            set(cells, "exam_date", (year + 1) + "-01-01");
        }
    },
    NO_SOURCE(Fault.MISSING, "dose_source", "mandatory cell left blank") {
        @Override
        void spoil(List<String> cells) {
            set(cells, "dose_source", "");
        }
    },
    UNKNOWN_AGE(Fault.MISSING, "age_years", "absence code where a value is required") {
        @Override
        void spoil(List<String> cells) {
            set(cells, "age_years", "_U");
        }
    },
    NO_PHANTOM(Fault.NEEDED_HERE, "ctdi_phantom", "CTDIvol without its phantom") {
        @Override
        void spoil(List<String> cells) {
            set(cells, "ctdi_phantom", "");
        }
    },
    NO_FACILITY(Fault.NO_SUCH_FACILITY, "facility_id", "a facility that is not in the facility table") {
        @Override
        void spoil(List<String> cells) {
            set(cells, "facility_id", get(cells, "facility_id").substring(0, 3) + "F999");
        }
    },
    DECIMAL_COMMA(Fault.DECIMAL_COMMA, "ctdi_vol_mgy", "decimal comma in one cell") {
        @Override
        void spoil(List<String> cells) {
            set(cells, "ctdi_vol_mgy", '"' + get(cells, "ctdi_vol_mgy").replace('.', ',') + '"');
        }
    },
    CELL_LOST(Fault.FIELD_COUNT, "", "a cell is missing at the end") {
        @Override
        void spoil(List<String> cells) {
            cells.remove(cells.size() - 1);
        }
    },
    BLANKS_AROUND(Fault.BLANKS_AROUND, "modality", "a blank after a code") {
        @Override
        void spoil(List<String> cells) {
            set(cells, "modality", "CT ");
        }
    };

    private final Fault fault;
    private final String column;
    private final String note;

    ExamFault(Fault fault, String column, String note) {
        this.fault = fault;
        this.column = column;
        this.note = note;
    }

    /** Spoils the cells of a good CT row. */
    abstract void spoil(List<String> cells);

    Fault fault() {
        return fault;
    }

    String column() {
        return column;
    }

    String note() {
        return note;
    }

    /** What a country's examinations suffer from. */
    static List<ExamFault> of(Scenario scenario) {
        return switch (scenario) {
            case SPOILED_DOSES ->
                List.of(
                        TWICE,
                        UNIT_SWAP,
                        NEGATIVE,
                        ZERO,
                        UNKNOWN_CODE,
                        NO_FACILITY,
                        NO_PHANTOM,
                        NO_SOURCE,
                        UNKNOWN_AGE);
            case SPOILED_TABLES ->
                List.of(NO_SUCH_DAY, NEXT_YEAR, DECIMAL_COMMA, CELL_LOST, BLANKS_AROUND, TWICE, ZERO);
            default -> List.of();
        };
    }

    private static String get(List<String> cells, String column) {
        return cells.get(ExamCells.COLUMNS.indexOf(column));
    }

    private static void set(List<String> cells, String column, String text) {
        cells.set(ExamCells.COLUMNS.indexOf(column), text);
    }
}
