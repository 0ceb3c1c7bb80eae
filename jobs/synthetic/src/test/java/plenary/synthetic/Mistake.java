package plenary.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** One thing that goes wrong at a registry, with the kind of finding that should stand for all that follows from it. */
enum Mistake {
    DLP_IN_ANOTHER_UNIT("RQ-UNIT-001") {
        @Override
        void make(Injected sent) {
            int times = List.of(10, 100, 1000).get(sent.random.nextInt(3));
            sent.change(
                    "exam_dose",
                    "dlp_mgy_cm",
                    sent.of("exam_dose", sent.busyFacility()),
                    dlp -> decimal(Double.parseDouble(dlp) * times));
        }
    },
    WEIGHT_AND_HEIGHT_SWAPPED("RQ-BODY-006") {
        @Override
        void make(Injected sent) {
            int weight = sent.column("exam_dose", "weight_kg");
            int height = sent.column("exam_dose", "height_cm");
            sent.rows("exam_dose").stream().filter(sent.some(0.05)).forEach(row -> {
                row[weight] = decimal(155 + sent.random.nextInt(30));
                row[height] = decimal(60 + sent.random.nextInt(30));
            });
        }
    },
    DECIMAL_COMMAS("RQ-NUM-003") {
        @Override
        void make(Injected sent) {
            for (String column : List.of("coverage_fraction", "mean_e_msv", "u_rel")) {
                sent.change("procedure_volume", column, row -> true, number -> '"' + number.replace('.', ',') + '"');
            }
        }
    },
    DAYS_WRITTEN_OTHERWISE("RQ-DATE-001") {
        @Override
        void make(Injected sent) {
            sent.change(
                    "exam_dose",
                    "exam_date",
                    sent.some(0.05),
                    day -> day.substring(8) + "/" + day.substring(5, 7) + "/" + day.substring(0, 4));
        }
    },
    FACILITY_NOT_LISTED("RQ-REF-001") {
        @Override
        void make(Injected sent) {
            String facility = sent.busyFacility();
            sent.edit("facility", rows -> rows.removeIf(row -> row[0].equals(facility)));
        }
    },
    FACILITY_REFUSED("RQ-CODE-001") {
        @Override
        void make(Injected sent) {
            sent.change(
                    "facility",
                    "ownership",
                    sent.of("facility", sent.busyFacility()),
                    ownership -> "Universitätsklinik");
        }
    },
    EXAMINATIONS_OF_A_DAY_GIVEN_AS_THOSE_OF_A_YEAR("RQ-SUM-002") {
        @Override
        void make(Injected sent) {
            int aYear = sent.column("facility", "annual_exams");
            int beds = sent.column("facility", "beds");
            sent.rows("facility").stream()
                    .filter(sent.of("facility", sent.busyFacility()))
                    .forEach(row -> {
                        row[aYear] = "12";
                        // Beds would be too many for so few examinations, which is another rule.
                        row[beds] = "";
                    });
        }
    },
    LOCAL_CODES("RQ-CODE-001") {
        @Override
        void make(Injected sent) {
            sent.change("exam_dose", "exam_category", sent.some(0.03), category -> "CT-THX-" + sent.random.nextInt(9));
        }
    },
    ROWS_TWICE("RQ-KEY-001") {
        @Override
        void make(Injected sent) {
            sent.edit("report_timing", rows -> rows.addAll(List.copyOf(rows.subList(1, rows.size() / 10))));
        }
    },
    ROWS_AGAIN_WITH_NEW_IDS("RQ-DUP-001") {
        @Override
        void make(Injected sent) {
            Predicate<String[]> ofFacility = sent.of("exam_dose", sent.busyFacility());
            int id = sent.column("exam_dose", "exam_uid_hash");
            List<String[]> again = sent.rows("exam_dose").stream()
                    .filter(ofFacility)
                    .map(String[]::clone)
                    .toList();
            again.forEach(row -> row[id] =
                    String.format(Locale.ROOT, "%016x", sent.random.nextLong()).repeat(4));
            sent.edit("exam_dose", rows -> rows.addAll(again));
        }
    },
    BLANKS("RQ-TEXT-001") {
        @Override
        void make(Injected sent) {
            sent.change("report_timing", "modality", sent.some(0.05), text -> text + " ");
            sent.change("report_timing", "setting", sent.some(0.05), text -> " " + text);
        }
    },
    NEGATIVE_DOSES("RQ-RANGE-002") {
        @Override
        void make(Injected sent) {
            sent.change("exam_dose", "ctdi_vol_mgy", sent.some(0.02), dose -> "-" + dose);
        }
    },
    COLUMN_RENAMED("RQ-HEAD-001") {
        @Override
        void make(Injected sent) {
            int column = sent.column("report_turnaround", "setting");
            sent.edit("report_turnaround", rows -> rows.get(0)[column] = "Setting of care");
        }
    },
    ANOTHER_YEAR("RQ-PERIOD-001") {
        @Override
        void make(Injected sent) {
            sent.change("exam_dose", "exam_date", sent.some(0.03), day -> "2023" + day.substring(4));
        }
    },
    ABSENT_IN_WORDS("RQ-MISS-004") {
        @Override
        void make(Injected sent) {
            for (String column : List.of("age_years", "ctdi_phantom", "dose_source")) {
                sent.change("exam_dose", column, sent.some(0.02), value -> "N/A");
            }
        }
    },
    CUT_OFF("RQ-RES-006") {
        @Override
        void make(Injected sent) {
            sent.cutOff("population");
        }
    },
    WEEKS_LEFT_OUT("RQ-GAP-002") {
        @Override
        void make(Injected sent) {
            int completed = sent.column("report_timing", "completed_at");
            sent.edit("report_timing", rows -> rows.removeIf(row -> row[completed].matches("....-06-[12].*")));
        }
    },
    FIRST_OF_JANUARY("RQ-DAY-001") {
        @Override
        void make(Injected sent) {
            sent.change(
                    "exam_dose",
                    "exam_date",
                    sent.of("exam_dose", sent.busyFacility()),
                    day -> day.substring(0, 4) + "-01-01");
        }
    },
    HEAD_PHANTOM_FOR_BODIES("RQ-PHAN-001") {
        @Override
        void make(Injected sent) {
            int category = sent.column("exam_dose", "exam_category");
            Predicate<String[]> ofFacility = sent.of("exam_dose", sent.busyFacility());
            sent.change(
                    "exam_dose",
                    "ctdi_phantom",
                    row -> ofFacility.test(row) && !row[category].contains("HEAD") && sent.isCt(row),
                    phantom -> "113690");
        }
    },
    FIELDS_LOST("RQ-ROW-001") {
        @Override
        void make(Injected sent) {
            sent.edit("exam_dose", rows -> {
                List<String[]> changed = new ArrayList<>();
                for (String[] row : rows) {
                    boolean isHeader = row == rows.get(0);
                    changed.add(!isHeader && sent.some(0.01).test(row) ? Arrays.copyOf(row, row.length - 3) : row);
                }
                rows.clear();
                rows.addAll(changed);
            });
        }
    };

    private final String root;

    Mistake(String root) {
        this.root = root;
    }

    String root() {
        return root;
    }

    abstract void make(Injected sent);

    private static String decimal(double number) {
        return new BigDecimal(number).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }
}
