package plenary.collect.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.collect.procedures.MappingReport;
import plenary.collect.procedures.ProcedureMap;
import plenary.collect.procedures.ProcedureSettings;
import plenary.schemas.Progress;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Period;

/** Makes a submission package from a registry's own export, by a mapping. */
public final class Import {

    private final Contract contract = Contract.load();
    private final Mapping mapping;
    private final CodeList.Code country;
    private final Conversion conversion;
    private final ProcedureSettings procedures;
    private final ProcedureMap map;
    private final Progress progress;
    private final List<Account.SourceFile> sources = new ArrayList<>();
    private final List<Account.SheetRead> sheets = new ArrayList<>();

    private Import(
            Path mappingYaml,
            String country,
            Optional<Pseudonyms> pseudonyms,
            ProcedureSettings procedures,
            Progress progress) {
        procedures.requireNewProposal();
        this.procedures = procedures;
        this.mapping = MappingFile.read(mappingYaml, contract);
        String code = country.isEmpty() ? mapping.country() : country;
        this.country = contract.codeList("country")
                .code(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        code.isEmpty()
                                ? "mapping " + mapping.name() + " serves several countries; name one with --country"
                                : "unknown country '" + code + "', expected a code such as IE or GB-ENG"));
        this.map = mapping.namesProcedures() ? procedures.mapOf(this.country.code(), contract) : ProcedureMap.NONE;
        this.conversion = new Conversion(contract, mapping, this.country, pseudonyms, map);
        this.progress = progress;
        if (mapping.needsKey() && pseudonyms.isEmpty()) {
            throw new IllegalArgumentException(
                    "mapping " + mapping.name() + " makes pseudonyms: " + Pseudonyms.HOW_TO_GIVE_A_KEY);
        }
    }

    /**
     * What an import made.
     *
     * @param descriptor the datapackage.json of the package
     * @param account what was read, written and could not be used; also in import.json beside the descriptor
     * @param mapped how far the maps reach and what they lack
     * @param lists of what they lack; beside the package, which none of it is part of
     */
    public record Result(Path descriptor, Account account, MappingReport mapped, List<Path> lists) {}

    /**
     * Reads the export and writes the package.
     *
     * @param mappingYaml a file of conf/mappings
     * @param files files of the export; a folder stands for those of its files that the mapping takes
     * @param country code of the code list {@code country}; empty for the default of the mapping
     * @param pseudonyms for a mapping that makes some; made with the registry's key
     * @param procedures where the procedure map is, and where proposals go
     * @param out folder of the package; replaced when it holds an earlier import, refused when it holds anything else
     */
    public static Result run(
            Path mappingYaml,
            List<Path> files,
            String country,
            Optional<Pseudonyms> pseudonyms,
            ProcedureSettings procedures,
            Path out,
            Progress progress) {
        return new Import(mappingYaml, country, pseudonyms, procedures, progress).run(files, out);
    }

    private Result run(List<Path> files, Path out) {
        Map<Path, List<Input>> taken = new SourceFiles(mapping).taken(files);
        int done = 0;
        for (Map.Entry<Path, List<Input>> file : taken.entrySet()) {
            progress.at("import " + file.getKey().getFileName(), done++, taken.size());
            file.getValue().forEach(input -> read(file.getKey(), input));
        }
        if (conversion.datasets().values().stream().allMatch(rows -> rows.size() == 0)) {
            throw new IllegalArgumentException("mapping " + mapping.name() + " found no row for " + country.code()
                    + ":\n" + String.join("\n", account("", List.of()).lines()));
        }
        progress.at("import: write " + out, done, taken.size());
        try (Staging staging = Staging.beside(out)) {
            Account account = write(new PackageWriter(staging.folder()));
            MappingReport mapped = MappingReport.of(conversion.coded(), map, procedures.suggester(contract));
            staging.publish();
            List<Path> lists =
                    mapped.writeLists(out, (mapping.title() + ", " + country.code() + " " + account.period()));
            procedures.propose().ifPresent(mapped::propose);
            return new Result(out.resolve(PackageWriter.DESCRIPTOR), account, mapped, lists);
        }
    }

    private Account write(PackageWriter writer) {
        String period = period();
        List<Account.Written> written = writer.writeTables(conversion.datasets().values());
        writer.writeDescriptor(mapping.provenance(), country.code(), period, written);
        Account account = account(period, written);
        writer.writeAccount(account);
        return account;
    }

    private void read(Path file, Input input) {
        byte[] bytes = bytes(file);
        String name = file.getFileName().toString();
        sources.add(new Account.SourceFile(name, input.name(), bytes.length, PackageWriter.sha256(bytes)));
        for (Grid grid : SourceFiles.grids(file, input)) {
            Table table = Table.of(grid, input);
            List<Line> lines = conversion.kept(table, input);
            sheets.add(new Account.SheetRead(
                    name,
                    grid.sheet(),
                    input.name(),
                    table.header().number(),
                    table.lines().size(),
                    lines.size()));
            mapping.outputs().stream()
                    .filter(output -> output.input().equals(input.name()))
                    .forEach(output -> conversion.convert(output, input, table, lines));
        }
    }

    private String period() {
        String period = mapping.period().isEmpty()
                ? Span.of(conversion.datasets().values()).orElse("")
                : mapping.period();
        return Period.parse(period)
                .map(Period::text)
                .orElseThrow(() -> new IllegalArgumentException("mapping " + mapping.name()
                        + " must state a period, for its rows have none, was '" + period + "':\n"
                        + String.join("\n", account("", List.of()).lines())));
    }

    private Account account(String period, List<Account.Written> written) {
        Tally tally = conversion.tally();
        return new Account(
                mapping.name(),
                mapping.title(),
                mapping.source(),
                mapping.licence(),
                country.code(),
                period,
                List.copyOf(sources),
                List.copyOf(sheets),
                written,
                tally.counts(Tally.Kind.UNMAPPED),
                tally.counts(Tally.Kind.UNREADABLE),
                tally.counts(Tally.Kind.KEPT_OUT),
                tally.counts(Tally.Kind.LEFT_OUT),
                tally.counts(Tally.Kind.COMBINED),
                tally.counts(Tally.Kind.ABSENT),
                tally.counts(Tally.Kind.STATED),
                conversion.coded().coverage(),
                map.state());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}
