package plenary.collect.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.collect.procedures.Performed;
import plenary.collect.procedures.Procedure;
import plenary.collect.procedures.ProcedureMap;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;

/** Makes rows of exam_dose from examinations: here, and only here, identities become pseudonyms or stay behind. */
final class ExaminationRow {

    private final Dataset dataset;
    private final CodeList phantoms;
    private final Categories categories;
    private final ProcedureMap map;
    private final DoseSettings settings;
    private final Pseudonyms pseudonyms;

    ExaminationRow(Contract contract, Categories categories, ProcedureMap map, DoseSettings settings) {
        this.dataset = contract.dataset("exam_dose").orElseThrow();
        this.phantoms = contract.codeList("ctdi_phantom");
        this.categories = categories;
        this.map = map;
        this.settings = settings;
        this.pseudonyms = settings.pseudonyms();
    }

    /**
     * The row, with the faults that keep it out.
     *
     * @param place where the steward finds the reports; without an identity, for it goes into the account
     */
    Made row(Examination examination, String place) {
        Made row = Made.of(dataset, cells(examination), place);
        if (examination.isAmbiguous()) {
            row.fault("several reports of one study, whose irradiation events cannot be told apart");
        }
        settings.period()
                .ifPresent(period -> examination
                        .stated(DoseReport::date)
                        .filter(day -> !period.contains(day))
                        .ifPresent(day -> row.fault("exam_date is outside the period " + period.text())));
        return row;
    }

    private Map<String, Reading> cells(Examination examination) {
        Map<String, Reading> cells = new HashMap<>();
        cells.put("exam_uid_hash", stated(pseudonyms.hash(examination.text(DoseReport::studyUid))));
        cells.put(
                "patient_hash",
                pseudonym("", examination.text(report -> report.patient().id())));
        cells.put(
                "facility_id",
                settings.facility().isEmpty()
                        ? pseudonym("F", examination.text(DoseReport::institution))
                        : stated(settings.facility()));
        cells.put("device_id", pseudonym("D", examination.text(DoseReport::device)));
        cells.put("exam_date", stated(examination.stated(DoseReport::date).map(Object::toString)));
        cells.put("modality", stated(examination.modality()));
        cells.put(
                "age_years",
                stated(examination.stated(report -> report.patient().age()).map(BigDecimal::toPlainString)));
        cells.put("sex", stated(examination.text(report -> report.patient().sex())));
        cells.put("ctdi_phantom", phantom(examination));
        cells.put("dose_source", stated(examination.text(DoseReport::doseSource)));
        cells.put(
                "radiopharmaceutical",
                words("radiopharmaceutical", examination, examination.text(DoseReport::radiopharmaceutical)));
        for (Quantity quantity : Quantity.values()) {
            cells.put(quantity.column(), amount(quantity, examination));
        }
        Procedure procedure = examination.stated(DoseReport::statedProcedure).orElse(Procedure.NONE);
        cells.put("local_code", words("local_code", examination, procedure.code()));
        cells.put("local_name", words("local_name", examination, procedure.name()));
        putMapped(cells, procedure);
        return cells;
    }

    /** The list that was named for this import before the map; told by the words that may be told. */
    private void putMapped(Map<String, Reading> cells, Procedure procedure) {
        Performed performed = new Performed(
                procedure, value(cells, "modality"), value(cells, "facility_id"), Day.of(value(cells, "exam_date")));
        Optional<ProcedureMap.Target> target = categories
                .of(procedure)
                .map(category -> new ProcedureMap.Target(category, ""))
                .or(() -> map.of(performed));
        Procedure told = new Procedure(value(cells, "local_code"), value(cells, "local_name"));
        ProcedureReader.TARGETS.forEach(
                column -> cells.put(column, ProcedureReader.reading(dataset.field(column), told, target)));
    }

    private static String value(Map<String, Reading> cells, String column) {
        return cells.get(column) instanceof Reading.Value value ? value.text() : "";
    }

    private static Reading stated(Optional<String> text) {
        return stated(text.orElse(""));
    }

    private static Reading stated(String text) {
        return text.isEmpty() ? new Reading.Absent("", "") : new Reading.Value(text);
    }

    /** Of persons the whole hash, as the contract wants it; of facilities and devices a prefix and a part of it. */
    private Reading pseudonym(String prefix, String id) {
        if (id.isEmpty()) {
            return stated("");
        }
        return stated(prefix.isEmpty() ? pseudonyms.hash(id) : pseudonyms.shortened(prefix, id));
    }

    private Reading phantom(Examination examination) {
        String phantom = examination.phantom();
        return phantoms.code(phantom).isPresent()
                ? stated(phantom)
                : absent(dataset.field("ctdi_phantom"), examination);
    }

    /** Free text goes out only where it names nobody; what it says of a procedure is then its own. */
    private Reading words(String column, Examination examination, String text) {
        Field field = dataset.field(column);
        if (text.isEmpty()) {
            return absent(field, examination);
        }
        if (examination.used().stream().anyMatch(report -> report.identities().areIn(text))) {
            return new Reading.Absent(Absence.SUPPRESSED_AT_SOURCE.code(), "holds a name or a number of the report");
        }
        return field.limits().maxLength().filter(most -> text.length() > most).isPresent()
                ? new Reading.Absent(Absence.SUPPRESSED_AT_SOURCE.code(), "longer than the column")
                : stated(text);
    }

    private Reading amount(Quantity quantity, Examination examination) {
        Field field = dataset.field(quantity.column());
        return examination
                .measure(quantity)
                .map(measure -> measure instanceof Measure.Amount amount
                        ? amount(field, amount.value())
                        : new Reading.Unreadable(((Measure.Unusable) measure).what()))
                .orElseGet(() -> absent(field, examination));
    }

    private static Reading amount(Field field, BigDecimal value) {
        BigDecimal rounded = value.setScale(field.scale(), RoundingMode.HALF_UP);
        if (rounded.signum() != 0) {
            return stated(rounded.stripTrailingZeros().toPlainString());
        }
        boolean isZeroAllowed =
                field.limits().minimum().filter(least -> least.signum() == 0).isPresent();
        return isZeroAllowed
                ? stated("0")
                : new Reading.Absent(Absence.UNKNOWN.code(), "stated as 0, so that nothing was measured");
    }

    /** A column that the modality makes necessary wants an answer. */
    private static Reading absent(Field field, Examination examination) {
        boolean isNeeded =
                field.requiredWhen().getOrDefault("modality", List.of()).contains(examination.modality());
        return isNeeded ? new Reading.Absent(Absence.UNKNOWN.code(), "not stated in the report") : stated("");
    }
}
