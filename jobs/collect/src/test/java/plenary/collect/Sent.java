package plenary.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** A submission that a test sends: a folder with a descriptor and its tables. */
public final class Sent {

    public static final String EXAM_COLUMNS =
            "exam_uid_hash,facility_id,exam_date,modality,exam_category,age_years,ctdi_vol_mgy,ctdi_phantom,dlp_mgy_cm,dose_source\n";

    private final String country;
    private final Map<String, String> tables = new LinkedHashMap<>();
    private String period = "2025";
    private String contractVersion = "1.0.0";
    private String registry = "\"R\"";
    private String further = "";

    private Sent(String country) {
        this.country = country;
    }

    public static Sent from(String country) {
        return new Sent(country);
    }

    public Sent about(String otherPeriod) {
        period = otherPeriod;
        return this;
    }

    public Sent following(String version) {
        contractVersion = version;
        return this;
    }

    /** What stands for the registry, as JSON. */
    public Sent collectedBy(String json) {
        registry = json;
        return this;
    }

    /** A further key of the descriptor, as JSON. */
    public Sent saying(String key, String json) {
        further += ", \"" + key + "\": " + json;
        return this;
    }

    public Sent with(String dataset, String csv) {
        tables.put(dataset, csv);
        return this;
    }

    /** Facilities F1 to F3. */
    public Sent withFacilities() {
        return with("facility", """
                facility_id,region_code,facility_type,location_type,ownership,beds,annual_exams,paediatric_centre,accreditation,cds_available,incident_system,peer_learning,mpe_involved,active
                F1,XA-1,ACADEMIC,METROPOLITAN,PUBLIC,900,182000,true,ISO15189,true,true,true,true,true
                F2,XA-2,COMMUNITY_HOSPITAL,SUBURBAN,NFP,790,160500,false,NATIONAL,false,true,_N,true,true
                F3,XA-2,COMMUNITY_HOSPITAL,SUBURBAN,NFP,700,150500,false,NATIONAL,false,true,_N,true,true
                """);
    }

    public Sent withExams(int count) {
        StringBuilder csv = new StringBuilder(EXAM_COLUMNS);
        for (int i = 0; i < count; i++) {
            csv.append(exam(i, "F" + (1 + i % 3), 300 + i % 900));
        }
        return with("exam_dose", csv.toString());
    }

    public static String exam(int number, String facility, int dlp) {
        return String.format(
                Locale.ROOT,
                "%064x,%s,2025-%02d-11,CT,CT_HEAD,54,40.5,113690,%d.25,RDSR\n",
                number,
                facility,
                1 + number % 12,
                dlp);
    }

    public Path to(Path folder) {
        StringJoiner resources = new StringJoiner(", ");
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> table : tables.entrySet()) {
                Files.writeString(folder.resolve(table.getKey() + ".csv"), table.getValue());
                resources.add("{\"name\": \"%s\", \"path\": \"%s.csv\", \"format\": \"csv\"}"
                        .formatted(table.getKey(), table.getKey()));
            }
            Files.writeString(
                    folder.resolve("datapackage.json"),
                    "{\"country\": \"%s\", \"period\": \"%s\", \"registry\": %s, \"contractVersion\": \"%s\"%s, \"resources\": [%s]}"
                            .formatted(country, period, registry, contractVersion, further, resources));
            return folder;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
