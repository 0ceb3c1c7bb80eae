package plenary.reports.page;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenary.reports.input.FindingTotal;
import plenary.reports.input.Submission;
import plenary.schemas.contract.Contract;

/** What the page on data quality shows. */
public record QualityView(List<Line> lines, List<Kind> kinds, List<IndexView.Card> indicators) {

    public QualityView {
        lines = List.copyOf(lines);
        kinds = List.copyOf(kinds);
        indicators = List.copyOf(indicators);
    }

    public record Line(plenary.reports.input.Area country, String dataset, Submission submission) {

        /** Enough of the seal to tell it from others. */
        public String sealShort() {
            String id = submission.sealId();
            return id.length() <= 12 ? id : id.substring(0, 12);
        }
    }

    /** One kind of finding and where it was made. */
    public record Kind(String id, String title, String severity, String state, long count, List<Place> places) {

        public Kind {
            places = List.copyOf(places);
        }
    }

    public record Place(plenary.reports.input.Area country, String dataset, long count) {}

    public long countries() {
        return lines.stream().map(line -> line.country().code()).distinct().count();
    }

    public long records() {
        return lines.stream().mapToLong(line -> line.submission().records()).sum();
    }

    public long accepted() {
        return lines.stream().mapToLong(line -> line.submission().accepted()).sum();
    }

    public long rejected() {
        return lines.stream().mapToLong(line -> line.submission().rejected()).sum();
    }

    public long quarantined() {
        return lines.stream().mapToLong(line -> line.submission().quarantined()).sum();
    }

    static QualityView of(Atlas atlas, List<IndexView.Chapter> chapters) {
        List<Line> lines = atlas.edition().submissions().stream()
                .filter(Submission::isInForce)
                .map(submission -> new Line(
                        atlas.edition().area(submission.country()),
                        atlas.labels().dataset(submission.dataset()),
                        submission))
                .sorted(Comparator.comparing((Line line) -> line.country().name())
                        .thenComparing(line -> line.country().code())
                        .thenComparing(Line::dataset))
                .toList();
        List<IndexView.Card> indicators = chapters.stream()
                .filter(chapter -> chapter.theme() == plenary.reports.input.Theme.DATA_QUALITY)
                .flatMap(chapter -> chapter.cards().stream())
                .toList();
        return new QualityView(lines, kinds(atlas), indicators);
    }

    private static List<Kind> kinds(Atlas atlas) {
        Map<String, String> titles = titles();
        Map<List<String>, List<FindingTotal>> byKind =
                new TreeMap<>(Comparator.comparing((List<String> key) -> key.get(0))
                        .thenComparing(key -> key.get(1))
                        .thenComparing(key -> key.get(2)));
        for (FindingTotal total : atlas.edition().findings()) {
            byKind.computeIfAbsent(List.of(total.severity(), total.id(), total.state()), key -> new ArrayList<>())
                    .add(total);
        }
        List<Kind> kinds = new ArrayList<>();
        byKind.forEach((key, totals) -> kinds.add(new Kind(
                key.get(1),
                titles.getOrDefault(key.get(1), ""),
                key.get(0),
                key.get(2),
                totals.stream().mapToLong(FindingTotal::count).sum(),
                totals.stream()
                        .map(total -> new Place(
                                atlas.edition().area(total.country()),
                                atlas.labels().dataset(total.dataset()),
                                total.count()))
                        .sorted(Comparator.comparing((Place place) -> -place.count())
                                .thenComparing(place -> place.country().code())
                                .thenComparing(Place::dataset))
                        .toList())));
        return kinds;
    }

    /** Titles of findings by id, from the contract's catalogue. */
    private static Map<String, String> titles() {
        Map<String, String> titles = new TreeMap<>();
        InputStream catalogue = Contract.class.getResourceAsStream("/contract/findings.csv");
        if (catalogue == null) {
            return titles;
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(catalogue, StandardCharsets.UTF_8))) {
            rows.forEach(row -> titles.put(row.getField("id"), row.getField("title")));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the catalogue of findings", e);
        }
        return titles;
    }
}
