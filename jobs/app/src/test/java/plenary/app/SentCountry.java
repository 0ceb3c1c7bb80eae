package plenary.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small submission with what collect has to tell apart: accepted rows, a refused one, a duplicate, a refused table. */
final class SentCountry {

    private static final String FACILITIES = """
            facility_id,region_code,facility_type,location_type,ownership,beds,annual_exams,paediatric_centre,accreditation,cds_available,incident_system,peer_learning,mpe_involved,active
            F1,XA-1,ACADEMIC,METROPOLITAN,PUBLIC,900,182000,true,ISO15189,true,true,true,true,true
            F2,XA-2,COMMUNITY_HOSPITAL,SUBURBAN,NFP,790,160500,false,NATIONAL,false,true,_N,true,true
            F3,XA-2,COMMUNITY_HOSPITAL,SUBURBAN,NFP,700,150500,false,NATIONAL,false,true,_N,true,true
            """;

    private static final String EXAM_COLUMNS =
            "exam_uid_hash,facility_id,exam_date,modality,exam_category,age_years,ctdi_vol_mgy,ctdi_phantom,dlp_mgy_cm,dose_source\n";

    private SentCountry() {}

    /** @param exams how many; the last is sent twice, and one more has an impossible dose */
    static Path write(Path folder, String country, String period, int exams) {
        StringBuilder rows = new StringBuilder(EXAM_COLUMNS);
        for (int i = 0; i < exams; i++) {
            rows.append(exam(i, period, "400.25"));
        }
        rows.append(exam(exams - 1, period, "400.25")).append(exam(exams, period, "-4"));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("facility.csv"), FACILITIES.replace("XA-", country + "-"));
            Files.writeString(folder.resolve("exam_dose.csv"), rows);
            Files.writeString(
                    folder.resolve("population.csv"), "period,age_band,sex,persons\n" + period + ",ALL,ALL,-4\n");
            Files.writeString(folder.resolve("datapackage.json"), """
                    {"country": "%s", "period": "%s", "registry": "R", "contractVersion": "1.0.0", "resources": [
                      {"name": "facility", "path": "facility.csv", "format": "csv"},
                      {"name": "exam_dose", "path": "exam_dose.csv", "format": "csv"},
                      {"name": "population", "path": "population.csv", "format": "csv"}]}
                    """.formatted(country, period));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a folder as a zip. */
    static Path zip(Path folder, Path zip) {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                out.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, out);
            }
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String exam(int number, String year, String dose) {
        return String.format(
                Locale.ROOT,
                "%064x,F%d,%s-%02d-11,CT,CT_HEAD,54,40.5,113690,%s,RDSR\n",
                number,
                1 + number % 3,
                year,
                1 + number % 12,
                dose);
    }
}
