package plenary.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import plenary.schemas.contract.Contract;

/** Writes the cells of the examinations of one series; 300,000 rows a second and more, so nothing here makes objects. */
final class ExamCells {

    static final List<String> COLUMNS =
            Contract.load().dataset("exam_dose").orElseThrow().fieldNames();

    private static final int FIRST_DOSE = COLUMNS.indexOf("ctdi_vol_mgy");
    private static final int LAST_DOSE = COLUMNS.indexOf("activity_mbq");
    private static final int PHANTOM = COLUMNS.indexOf("ctdi_phantom");
    private static final int PHASES = COLUMNS.indexOf("phase_count");
    private static final int COMPRESSED = COLUMNS.indexOf("compressed_mm");

    /** Spread within a facility: of the patient, shared by all quantities of an examination; invented. */
    private static final LogNormal PATIENT = new LogNormal(0.22);
    /** Of each quantity by itself, so that scan length and dose rate vary; invented. */
    private static final LogNormal OWN = new LogNormal(0.06);

    private static final byte[] ONE = ascii("1");
    private static final byte[] TWO = ascii("2");
    private static final byte[] MALE = ascii("M");
    private static final byte[] FEMALE = ascii("F");
    private static final byte[] RDSR = ascii("RDSR");
    private static final byte[] HEADER = ascii("HEADER");

    private final Series series;
    private final boolean patientHashes;
    private final int kapShift;
    private final byte[] facility;
    private final byte[] device;
    private final byte[] modality;
    private final byte[] category;
    private final byte[] indication;
    private final byte[] localCode;
    private final byte[] region;
    private final byte[] phantom;
    private final byte[] radiopharmaceutical;
    private final byte[] excludedReason;
    private final double[] medians;
    private final int[] decimals;
    private final int[] quantityOfColumn = new int[COLUMNS.size()];

    /** @param microgray whether air kerma-area products are in uGy.m2, of which 100 make 1 Gy.cm2 */
    ExamCells(Series series, boolean patientHashes, boolean microgray) {
        this.series = series;
        this.patientHashes = patientHashes;
        this.kapShift = microgray ? 2 : 0;
        Study study = series.study();
        facility = ascii(series.facility().id());
        device = ascii(ProgrammeTables.device(series.facility(), series.modality()));
        modality = ascii(series.modality());
        category = ascii(study.category());
        indication = ascii(study.indication());
        localCode = ascii("L" + (1000 + Math.floorMod(study.category().hashCode(), 9000)));
        region = ascii(study.region());
        phantom = ascii(study.phantom());
        radiopharmaceutical = ascii(study.radiopharmaceutical());
        excludedReason = ascii(series.excludedReason());
        medians = series.medians().stream().mapToDouble(Long::doubleValue).toArray();
        decimals = study.quantities().stream().mapToInt(DoseQuantity::decimals).toArray();
        Arrays.fill(quantityOfColumn, -1);
        for (int i = 0; i < medians.length; i++) {
            quantityOfColumn[COLUMNS.indexOf(study.quantities().get(i).column())] = i;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The cells of examination j, without the end of the row. */
    void write(CsvBytes out, long j, byte[] date) throws IOException {
        Study study = series.study();
        long person = series.stream().bits(series.count() + j);
        long more = Stream.mix(person);
        out.hash(person);
        if (patientHashes) {
            out.hash(more);
        } else {
            out.empty();
        }
        out.plain(facility).plain(device).plain(date).plain(modality).plain(category);
        if (series.isIndicated(j)) {
            out.plain(indication);
        } else {
            out.empty();
        }
        out.plain(localCode).empty().empty().plain(region);
        patient(out, person, more);
        out.empty().empty();
        doses(out, j, more);
        out.plain(radiopharmaceutical);
        if (study.kilovolts() > 0) {
            out.number(study.kilovolts(), 0);
        } else {
            out.empty();
        }
        out.empty().plain((more >>> 4 & 15) == 0 ? HEADER : RDSR).plain(excludedReason);
    }

    private void patient(CsvBytes out, long person, long more) throws IOException {
        Patients patients = series.study().patients();
        int age = patients.age(person);
        if (patients.isWholeYears()) {
            out.number(age / 1000, 0);
        } else {
            out.number(age, 3);
        }
        boolean breast = !patients.thicknesses().isEmpty();
        out.plain(breast || (more & 1) == 0 ? FEMALE : MALE);
        // One adult in eight was not weighed; children of body examinations are, as their band depends on it.
        if (patients.weights().isEmpty() || (patients == Patients.ADULT && (more >>> 1 & 7) == 0)) {
            out.empty();
        } else {
            out.number(patients.weights().pick(more), 1);
        }
    }

    private void doses(CsvBytes out, long j, long more) throws IOException {
        boolean middle = series.isMiddle(j);
        long bits = series.stream().bits(series.pair(j));
        double patient = PATIENT.factor(bits);
        // The pair shares one factor: one of them is multiplied by it, the other divided.
        boolean multiplied = (2 * j < series.count()) == (bits < 0);
        for (int column = FIRST_DOSE; column <= LAST_DOSE; column++) {
            int quantity = quantityOfColumn[column];
            if (quantity >= 0) {
                double median = medians[quantity];
                double factor = patient * OWN.factor(bits >>> 12 * (quantity + 1));
                long units = middle
                        ? (long) median
                        : Math.max(1, (long) ((multiplied ? median * factor : median / factor) + 0.5));
                boolean converted = kapShift > 0 && decimals[quantity] >= kapShift && isKap(quantity);
                out.number(units, converted ? decimals[quantity] - kapShift : decimals[quantity]);
            } else if (column == PHANTOM) {
                out.plain(phantom);
            } else if (column == PHASES && phantom.length > 0) {
                out.plain((more >>> 8 & 7) == 0 ? TWO : ONE);
            } else if (column == COMPRESSED
                    && !series.study().patients().thicknesses().isEmpty()) {
                out.number(series.study().patients().thicknesses().pick(more), 1);
            } else {
                out.empty();
            }
        }
    }

    private boolean isKap(int quantity) {
        return quantityOfColumn[COLUMNS.indexOf("pka_gy_cm2")] == quantity;
    }
}
