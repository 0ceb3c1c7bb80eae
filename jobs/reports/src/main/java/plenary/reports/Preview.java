package plenary.reports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import plenary.reports.explain.Explanations;
import plenary.reports.input.Area;
import plenary.reports.input.Edition;
import plenary.reports.input.Topic;
import plenary.reports.page.Links;
import plenary.reports.page.Page;
import plenary.reports.page.Site;
import plenary.reports.text.Labels;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Contents;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.Contract;

/**
 * What a country may see of a revision before readers do: its own page, rows, facility values, receipts and audit log,
 * and nothing of another country.
 */
public final class Preview {

    private static final String TABLE = "indicator_value.csv";

    private final Archive archive;
    private final Edition edition;
    private final Area country;
    private final Path folder;

    private Preview(Archive archive, Edition edition, Area country, Path folder) {
        this.archive = archive;
        this.edition = edition;
        this.country = country;
        this.folder = folder;
    }

    /**
     * Writes the preview of the newest revision that has tables, whole or not at all.
     *
     * @param out folder that is not there yet
     * @return the page of the country
     * @throws IllegalArgumentException when the edition does not ask the country, has no tables, or the folder is there
     */
    public static Path write(Archive archive, String id, String country, Path out) {
        if (Presence.isThere(out)) {
            throw new IllegalArgumentException(out + " is there already; name a folder that is not");
        }
        int revision = Report.newestWithTables(archive, id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "edition %s has no tables yet; run: plenary indicators %s".formatted(id, id)));
        Contract contract = Contract.load();
        // The names of groups and topics as they were frozen, as in the report.
        Path conf = archive.conf(id, revision);
        Edition edition = Edition.read(archive.revision(id, revision), conf, contract);
        if (!edition.manifest().countries().contains(country)) {
            throw new IllegalArgumentException("%s is not in edition %s, which has %s"
                    .formatted(country, id, String.join(", ", edition.manifest().countries())));
        }
        Path staging = out.resolveSibling("." + out.getFileName() + ".part");
        Durable.remove(staging);
        Labels labels = new Labels(contract, edition.areas(), Topic.read(conf));
        Site site = new Site(edition, labels, Explanations.of(archive, edition, contract, labels));
        try {
            new Preview(archive, edition, edition.area(country), staging).fill(site);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the preview to " + staging, e);
        }
        Contents.publish(staging, out);
        return out.resolve("report/countries/" + country + ".html");
    }

    private void fill(Site site) throws IOException {
        Manifest manifest = edition.manifest();
        String code = country.code();
        page(site);
        rows(edition.tables().resolve(TABLE), folder.resolve("report/data").resolve(TABLE));
        copy(archive.forCountry(manifest.edition(), manifest.revision(), code), folder.resolve("facilities"));
        for (Manifest.Input input : manifest.inputs()) {
            if (input.country().equals(code)) {
                Path receipt = archive.receipt(code, input.dataset(), input.id());
                Path place = folder.resolve(archive.root().relativize(receipt).toString());
                Files.createDirectories(place.resolveSibling(""));
                Files.copy(receipt, place);
            }
        }
        copy(archive.auditOfCountry(code), folder.resolve("audit/country-" + code));
        Files.writeString(folder.resolve("README.txt"), new PreviewText(manifest, country).text());
    }

    private void page(Site site) throws IOException {
        Page page = site.preview(country, new PreviewText(edition.manifest(), country).notice());
        Path file = folder.resolve("report").resolve(page.path());
        Files.createDirectories(file.resolveSibling(""));
        String html = Links.kept(site.html(page), Set.of("../data/" + TABLE)::contains);
        Files.writeString(file, html, StandardCharsets.UTF_8);
    }

    /** The header and the rows of the country. */
    private void rows(Path table, Path own) throws IOException {
        Files.createDirectories(own.resolveSibling(""));
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(table);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(own)) {
            int area = -1;
            for (CsvRecord row : rows) {
                List<String> fields = row.getFields();
                if (area < 0) {
                    area = fields.indexOf("REF_AREA");
                    csv.writeRecord(fields);
                } else if (fields.get(area).equals(country.code())) {
                    csv.writeRecord(fields);
                }
            }
        }
    }

    /** The files of a folder; those of a run that writes there are left out. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : Durable.filesOf(from)) {
            if (!file.getFileName().toString().startsWith(".")) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
