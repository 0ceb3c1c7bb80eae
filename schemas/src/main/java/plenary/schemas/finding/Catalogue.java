package plenary.schemas.finding;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import plenary.schemas.contract.Contract;
import plenary.schemas.identity.Identities;

/** Every kind of finding there is; findings are made here, so that none has a severity or a fix of its own. */
public final class Catalogue {

    private final Map<String, Kind> kinds;
    private final Words words;

    private Catalogue(Map<String, Kind> kinds, Words words) {
        this.kinds = kinds;
        this.words = words;
    }

    /** In English. */
    public static Catalogue load() {
        return load(Language.EN);
    }

    /** @throws IllegalStateException when a kind has no words in the language, or words are about no kind */
    public static Catalogue load(Language language) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (NamedCsvRecord row : Contract.ownRows("findings.csv")) {
            Kind kind = new Kind(
                    row.getField("id"),
                    Family.valueOf(row.getField("family")),
                    Severity.valueOf(row.getField("severity")),
                    row.getField("title"),
                    row.getField("how_to_fix"),
                    row.getField("since"));
            if (kinds.put(kind.id(), kind) != null) {
                throw new IllegalStateException("findings.csv has the id " + kind.id() + " twice");
            }
        }
        return new Catalogue(
                language == Language.EN ? kinds : translated(kinds, "messages/findings." + language.code() + ".csv"),
                Words.load(language));
    }

    /** The same kinds in the same order, with titles and fixes of the file. */
    private static Map<String, Kind> translated(Map<String, Kind> kinds, String file) {
        Map<String, Kind> translated = new LinkedHashMap<>(kinds);
        Set<String> missing = new TreeSet<>(kinds.keySet());
        for (NamedCsvRecord row : Contract.ownRows(file)) {
            String id = row.getField("id");
            if (!missing.remove(id)) {
                throw new IllegalStateException(file + " has the id " + id + " twice, or findings.csv has it not");
            }
            translated.computeIfPresent(id, (same, kind) -> kind.in(row.getField("title"), row.getField("how_to_fix")));
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(file + " has no " + missing);
        }
        return translated;
    }

    /** What reports say beside the findings. */
    public Words words() {
        return words;
    }

    public List<Kind> kinds() {
        return List.copyOf(kinds.values());
    }

    /** A kind by its id; ids come from our own code, so an unknown one is a defect. */
    public Kind kind(String id) {
        Kind kind = kinds.get(id);
        if (kind == null) {
            throw new IllegalArgumentException("findings.csv has no id " + id);
        }
        return kind;
    }

    /** A check that failed. The parameters are those of {@link Finding}. */
    public Finding failed(
            String id, String file, long line, String record, String column, String value, String expected) {
        return finding(id, State.FAILED, file, line, record, column, value, expected);
    }

    /** A check that failed for something of a facility. The parameters are those of {@link Finding}. */
    public Finding failed(
            String id,
            String file,
            long line,
            String facility,
            String record,
            String column,
            String value,
            String expected) {
        return failed(id, file, line, record, column, value, expected).of(facility);
    }

    /** A check that could not run, and so says nothing about the data. */
    public Finding notRun(String id, String file, String column, String value, String expected) {
        return finding(id, State.NOT_RUN, file, 0, "", column, value, expected);
    }

    private Finding finding(
            String id,
            State state,
            String file,
            long line,
            String record,
            String column,
            String value,
            String expected) {
        Kind kind = kind(id);
        return new Finding(
                id,
                kind.severity(),
                state,
                Shown.of(file),
                line,
                "",
                Shown.of(record),
                Shown.of(Identities.masked(column)),
                Shown.of(Identities.masked(value)),
                expected,
                kind.howToFix(),
                0);
    }

    /** A finding in one line, for a terminal; in the language of the catalogue, in whichever it was made. */
    String line(Finding finding) {
        return words.text(
                Word.FINDING_LINE,
                Map.of(
                        "place", finding.place(words.text(Word.SUBMISSION)),
                        "id", finding.id(),
                        "value", words.found(finding),
                        "expected", words.expected(finding),
                        "fix", kind(finding.id()).howToFix()));
    }
}
