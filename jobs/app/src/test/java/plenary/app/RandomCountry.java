package plenary.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A country whose facilities and doses come from a seed, as rows that can be put in another order or into several files.
 *
 * @param tables rows by dataset, the header first
 */
record RandomCountry(String code, List<SentTable> tables) {

    private static final List<String> CATEGORIES = List.of("CT_HEAD", "CT_CHEST", "CT_ABDPEL");

    /**
     * One table.
     *
     * @param parts the files it is sent in
     */
    record SentTable(String dataset, String header, List<List<String>> parts) {

        SentTable shuffled(Random random) {
            return new SentTable(
                    dataset,
                    header,
                    parts.stream()
                            .map(rows -> {
                                List<String> other = new ArrayList<>(rows);
                                Collections.shuffle(other, random);
                                return other;
                            })
                            .toList());
        }

        /** The same rows in their order, in several files. */
        SentTable split(Random random) {
            List<String> rows = parts.stream().flatMap(List::stream).toList();
            int first = 1 + random.nextInt(rows.size() - 1);
            int second = first + random.nextInt(rows.size() - first);
            return new SentTable(
                    dataset,
                    header,
                    List.of(rows.subList(0, first), rows.subList(first, second), rows.subList(second, rows.size())));
        }

        private String path(int part) {
            return parts.size() == 1 ? dataset + ".csv" : dataset + "-" + part + ".csv";
        }
    }

    static RandomCountry of(String code, long seed) {
        Random random = new Random(31 * seed + code.hashCode());
        int count = 3 + random.nextInt(4);
        List<String> facilities = new ArrayList<>();
        List<String> exams = new ArrayList<>();
        for (int f = 1; f <= count; f++) {
            facilities.add("F%d,%s-1,ACADEMIC,METROPOLITAN,PUBLIC,900,182000,true,ISO15189,true,true,true,true,true"
                    .formatted(f, code));
            for (String category : CATEGORIES) {
                int made = 5 + random.nextInt(40);
                for (int i = 0; i < made; i++) {
                    exams.add(String.format(
                            Locale.ROOT,
                            "%016x%048x,F%d,2025-%02d-%02d,CT,%s,%d,40.5,113690,%.2f,RDSR",
                            seed,
                            exams.size(),
                            f,
                            1 + random.nextInt(12),
                            1 + random.nextInt(28),
                            category,
                            18 + random.nextInt(70),
                            Math.exp(5 + random.nextGaussian() / 2)));
                }
            }
        }
        return new RandomCountry(
                code,
                List.of(
                        new SentTable(
                                "facility",
                                "facility_id,region_code,facility_type,location_type,ownership,beds,annual_exams,paediatric_centre,accreditation,cds_available,incident_system,peer_learning,mpe_involved,active",
                                List.of(facilities)),
                        new SentTable(
                                "exam_dose",
                                "exam_uid_hash,facility_id,exam_date,modality,exam_category,age_years,ctdi_vol_mgy,ctdi_phantom,dlp_mgy_cm,dose_source",
                                List.of(exams))));
    }

    /** The same rows in another order, the tables too. */
    RandomCountry shuffled(Random random) {
        List<SentTable> other = new ArrayList<>(
                tables.stream().map(table -> table.shuffled(random)).toList());
        Collections.shuffle(other, random);
        return new RandomCountry(code, other);
    }

    /** The same rows, the examinations in several files. */
    RandomCountry split(Random random) {
        return new RandomCountry(
                code,
                tables.stream()
                        .map(table -> table.dataset().equals("exam_dose") ? table.split(random) : table)
                        .toList());
    }

    Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            List<String> resources = new ArrayList<>();
            for (SentTable table : tables) {
                List<String> paths = new ArrayList<>();
                for (int part = 0; part < table.parts().size(); part++) {
                    List<String> lines = new ArrayList<>(List.of(table.header()));
                    lines.addAll(table.parts().get(part));
                    Files.write(folder.resolve(table.path(part)), lines);
                    paths.add('"' + table.path(part) + '"');
                }
                String path = paths.size() == 1 ? paths.get(0) : paths.toString();
                resources.add("{\"name\": \"%s\", \"path\": %s, \"format\": \"csv\"}".formatted(table.dataset(), path));
            }
            Files.writeString(folder.resolve("datapackage.json"), """
                    {"country": "%s", "period": "2025", "registry": "R", "contractVersion": "1.0.0", "resources": [
                      %s]}
                    """.formatted(
                            code, resources.stream().collect(Collectors.joining(",\n  "))));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
