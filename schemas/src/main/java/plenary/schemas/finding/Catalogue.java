package plenary.schemas.finding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plenary.schemas.identity.Identities;

/** Every kind of finding there is; findings are made here, so that none has a severity or a fix of its own. */
public final class Catalogue {

    private final Map<String, Kind> kinds;

    private Catalogue(Map<String, Kind> kinds) {
        this.kinds = kinds;
    }

    public static Catalogue load() {
        try (InputStream in = Catalogue.class.getResourceAsStream("/contract/findings.csv")) {
            if (in == null) {
                throw new IllegalStateException("the contract has no file findings.csv");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read findings.csv", e);
        }
    }

    private static Catalogue read(InputStream in) throws IOException {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
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
        }
        return new Catalogue(kinds);
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
                kind.howToFix());
    }
}
