package plenary.schemas.submission;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Kind;
import plenary.schemas.finding.Severity;
import plenary.schemas.finding.Spelling;
import plenary.schemas.finding.Waiver;
import plenary.schemas.identity.Identities;
import plenary.schemas.identity.Place;

/**
 * The key {@code waivers} of a descriptor. A waiver that is not what it should be is found and explains nothing; the data
 * are taken as they would be without it.
 */
final class WaiverReader {

    private static final String KEY = "waivers";
    private static final Set<String> KEYS = Set.of("finding", "dataset", "column", "facility", "reason", "by", "until");
    private static final int MOST = 200;
    private static final int LONGEST = 100;
    private static final String DAY = "a day such as \"2026-12-31\"";

    private final Contract contract;
    private final Catalogue catalogue;

    WaiverReader(Contract contract, Catalogue catalogue) {
        this.contract = contract;
        this.catalogue = catalogue;
    }

    /**
     * Those that may explain something.
     *
     * @param period what the submission is about; without one nothing can be in force
     */
    List<Waiver> read(DescriptorObject root, Optional<Period> period) {
        List<DescriptorObject> stated =
                root.objects(KEY, "a list of objects with finding, dataset, reason, by and until");
        if (stated.size() > MOST) {
            root.wrong("RQ-WAIV-006", KEY, stated.size() + " waivers", "at most %s waivers".formatted(MOST));
            return List.of();
        }
        List<Waiver> waivers = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            waiver(stated.get(i), i + 1, period).ifPresent(waivers::add);
        }
        return waivers;
    }

    private Optional<Waiver> waiver(DescriptorObject stated, int number, Optional<Period> period) {
        stated.findMisspelt(KEYS);
        Optional<String> finding = required(stated, "finding", "the id of a kind of finding, such as \"RQ-DOSE-003\"")
                .filter(id -> isExplainable(stated, id));
        Optional<Dataset> dataset =
                required(stated, "dataset", "the name of a dataset").flatMap(name -> dataset(stated, name));
        Optional<String> column = optional(stated, "column", "the name of a column")
                .filter(name -> dataset.isEmpty() || isColumn(stated, dataset.get(), name));
        Optional<String> facility = optional(stated, "facility", "the id of a facility")
                .filter(id -> id.isEmpty() || isFitting(stated, "facility", id, LONGEST));
        Optional<String> reason = required(stated, "reason", "why the data are right, in words")
                .filter(text -> isFitting(stated, "reason", text, Waiver.LONGEST_REASON))
                .filter(text -> namesNobody(stated, "reason", text));
        Optional<String> by = required(stated, "by", "the role or office that answers for it, not a person")
                .filter(text -> isFitting(stated, "by", text, LONGEST))
                .filter(text -> namesNobody(stated, "by", text));
        Optional<LocalDate> until = required(stated, "until", DAY)
                .flatMap(text -> day(stated, text))
                .filter(day -> period.isPresent() && isInForce(stated, day, period.get()));
        boolean isWhole = finding.isPresent()
                && dataset.isPresent()
                && column.isPresent()
                && facility.isPresent()
                && reason.isPresent()
                && by.isPresent();
        return isWhole
                ? until.map(day -> new Waiver(
                        number,
                        stated.line(),
                        finding.get(),
                        dataset.get().name(),
                        column.get(),
                        facility.get(),
                        reason.get(),
                        by.get(),
                        day))
                : Optional.empty();
    }

    private static Optional<String> required(DescriptorObject stated, String key, String expected) {
        if (!stated.has(key)) {
            stated.missing(key, expected);
            return Optional.empty();
        }
        return stated.text(key, expected + ", in quotes");
    }

    /** Empty text when the key is not there; nothing when it is no text. */
    private static Optional<String> optional(DescriptorObject stated, String key, String expected) {
        return stated.has(key) ? stated.text(key, expected + ", in quotes") : Optional.of("");
    }

    private boolean isExplainable(DescriptorObject stated, String id) {
        Optional<Kind> kind =
                catalogue.kinds().stream().filter(one -> one.id().equals(id)).findFirst();
        if (kind.isEmpty()) {
            Set<String> ids = new TreeSet<>();
            catalogue.kinds().forEach(one -> ids.add(one.id()));
            String nearest = Spelling.nearest(id, ids).orElse("RQ-DOSE-003");
            stated.wrong("RQ-WAIV-002", "finding", "an id of findings.csv, such as " + nearest);
            return false;
        }
        if (kind.get().severity() == Severity.ERROR) {
            stated.wrong("RQ-WAIV-001", "finding", "a kind of finding that warns; what refuses data is corrected");
            return false;
        }
        return true;
    }

    private Optional<Dataset> dataset(DescriptorObject stated, String name) {
        Optional<Dataset> dataset = contract.datasets().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (dataset.isEmpty()) {
            String known = String.join(", ", contract.datasetNames());
            stated.wrong("RQ-WAIV-005", "dataset", "one of " + known);
        }
        return dataset;
    }

    private static boolean isColumn(DescriptorObject stated, Dataset dataset, String name) {
        boolean isColumn = name.isEmpty() || dataset.fieldNames().contains(name);
        if (!isColumn) {
            stated.wrong("RQ-WAIV-005", "column", "a column of " + dataset.name());
        }
        return isColumn;
    }

    private static boolean isFitting(DescriptorObject stated, String key, String text, int longest) {
        boolean isFitting = !text.isBlank() && text.codePointCount(0, text.length()) <= longest;
        if (!isFitting) {
            stated.wrong("RQ-WAIV-006", key, "1 to %s characters".formatted(longest));
        }
        return isFitting;
    }

    private static boolean namesNobody(DescriptorObject stated, String key, String text) {
        boolean namesNobody = Identities.in(text, Place.TEXT).isEmpty();
        if (!namesNobody) {
            stated.wrong("RQ-WAIV-007", key, "the role or office that answers, and no person");
        }
        return namesNobody;
    }

    private static Optional<LocalDate> day(DescriptorObject stated, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            stated.wrong("RQ-PKG-006", "until", DAY);
            return Optional.empty();
        }
    }

    // Held against the period and not against today, so that the same files get the same findings for ever.
    private static boolean isInForce(DescriptorObject stated, LocalDate until, Period period) {
        boolean isInForce = !period.last().isAfter(until);
        if (!isInForce) {
            stated.wrong("RQ-WAIV-004", "until", "a day not before %s, the end of the period".formatted(period.last()));
        }
        return isInForce;
    }
}
