package plenary.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Contents;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Receipt;
import tools.jackson.databind.json.JsonMapper;

/** An edition small enough to look at, with every status, many strata, long names and text that means harm. */
final class ExampleEdition {

    static final String ID = "example-2026";
    static final String HOSTILE = "<script>alert(1)</script> \"quoted\" & 'single'";

    static final String SIGNATORY = "Ben Oz, National contact person";
    static final String OBJECTED = "DOS-02/XA/2025/CT_CHEST/ADULT/DLP";

    private static final String HEADER = "INDICATOR,REF_AREA,TIME_PERIOD,MODALITY,EXAM_CATEGORY,INDICATION,BAND,"
            + "QUANTITY,SETTING,TOPIC,CELL_ID,OBS_VALUE,LOWER_CI,UPPER_CI,CI_METHOD,NUMERATOR,DENOMINATOR,RECORDS,"
            + "FACILITIES,UNIT_MEASURE,STATUS,FLAGS,GRADE,DEFINITION_VERSION";

    private static final List<String> COUNTRIES =
            List.of("BA", "GB-ENG", "US", "XA", "XB", "XC", "XD", "XE", "XF", "XG", "XH", "XI", "XJ", "XL");

    private final List<String> cells = new ArrayList<>();

    private ExampleEdition() {}

    static Archive write(Path root) {
        Archive archive = new Archive(root);
        // What an earlier build left there is complete, so it would stay.
        Durable.remove(root);
        ExampleEdition edition = new ExampleEdition();
        edition.dose();
        edition.publishedLevels();
        edition.audits();
        edition.population();
        edition.turnaround();
        edition.measures();
        edition.quality();
        try {
            edition.write(archive);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the example to " + root, e);
        }
        return archive;
    }

    private void write(Archive archive) throws IOException {
        Path tables = Files.createDirectories(archive.tables(ID, 1));
        Path conf = Files.createDirectories(archive.conf(ID, 1));
        Files.writeString(
                conf.resolve("country_groups.csv"),
                "group,label,country,valid_from,valid_to\nEVIL,\"" + HOSTILE.replace("\"", "\"\"") + "\",XA,,\n");
        Files.writeString(
                conf.resolve("disclosure.yaml"),
                "person-min: 10\ncontributor-min: 3\ndominance-n: 2\ndominance-k: 85\n");
        Files.writeString(
                conf.resolve("topics.csv"),
                "topic,heading,label,source\nOP-8,By measure,OP-8: MRI of the lumbar spine,an example\n"
                        + "OP-10,By measure,OP-10: abdomen CT,an example\n");
        lines(
                tables.resolve("indicator_value.csv"),
                HEADER,
                cells.stream().sorted().toList());
        lines(tables.resolve("submission.csv"), SUBMISSION, submissions());
        lines(
                tables.resolve("finding_count.csv"),
                "country,dataset,id,severity,state,count",
                List.of(
                        "XA,exam_dose,RQ-RANGE-001,ERROR,FAILED,412",
                        "XB,exam_dose,RQ-CODE-001,ERROR,FAILED,23",
                        "XB,report_timing,RQ-RANGE-001,ERROR,FAILED,7",
                        "XC,exam_dose,RQ-REF-001,WARNING,NOT_RUN,1"));
        lines(
                tables.resolve("waiver.csv"),
                "country,dataset,period,finding,column,one_facility,reason,explained_by,until,count",
                List.of(
                        "XA,exam_dose,2025,RQ-DOSE-001,dlp_mgy_cm,false,Scans of the whole spine are one examination,"
                                + "\"National registry, data quality officer\",2026-12-31,1412",
                        "XB,exam_dose,2025,RQ-GAP-001,,true,\"" + HOSTILE.replace("\"", "\"\"")
                                + "\",Registry,2025-12-31,"));
        Files.writeString(tables.resolve("definition.json"), DefinitionsOfExample.JSON);
        Receipt receipt = receipt();
        Path receiptFile = archive.receipt(receipt.country(), receipt.dataset(), receipt.id());
        JsonFile.write(receiptFile, receipt);
        Manifest manifest = new Manifest(
                ID,
                1,
                0,
                "Radiology summit 2026",
                "2025-01-01",
                "2025-12-31",
                "2026-05-06",
                "2026-10-01T09:00:00Z",
                "",
                COUNTRIES,
                List.of("ALL", "EVIL"),
                "2026-07-15T08:00:00Z",
                "1.0.0",
                "0.1.0",
                List.of(
                        new Manifest.Input(
                                receipt.country(),
                                receipt.dataset(),
                                receipt.period(),
                                receipt.id(),
                                Hash.of(receiptFile),
                                "A. Person, contact point"),
                        new Manifest.Input("XA", "facility", "2025", "5eed".repeat(16), "00".repeat(32), SIGNATORY),
                        new Manifest.Input("XB", "exam_dose", "2025", "be11".repeat(8), "00".repeat(32), "")),
                List.of(
                        new Manifest.Withdrawn(
                                "XA", "exam_dose", "2025", "dead".repeat(8), "2026-06-01T00:00:00Z", "wrong year"),
                        new Manifest.Withdrawn(
                                "XB",
                                "exam_dose",
                                "2024",
                                "dead".repeat(16),
                                "2026-05-09T08:00:00Z",
                                "wrong year " + HOSTILE)),
                List.of(
                        new Manifest.Objection(
                                "XA", OBJECTED, "2026-06-02T00:00:00Z", "A. Person", "contact point", HOSTILE),
                        new Manifest.Objection(
                                "US",
                                "DOS-02/US/_T",
                                "2026-06-13T08:00:00Z",
                                "Bo Oz",
                                "Director",
                                "We send no doses.\nNot yet.")),
                Map.of("submission/exam_dose/v1.json", "c0".repeat(32)),
                Map.of(
                        "disclosure.yaml",
                        "ab".repeat(32),
                        "indicators/dose-reference-levels/indicator.yaml",
                        "de".repeat(32)));
        Files.write(
                archive.revision(ID, 1).resolve("manifest.json"),
                JsonMapper.builder()
                        .enable(tools.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build()
                        .writeValueAsBytes(manifest));
        JsonFile.write(tables.resolve(Contents.FILE), Contents.of(tables));
    }

    private static Receipt receipt() {
        return new Receipt(
                "0f3a".repeat(8),
                "XA",
                "exam_dose",
                "2025",
                "1.0.0",
                "Registry of XA",
                "2026-05-01T10:11:12Z",
                "XA/drop-1",
                1,
                "",
                0.85,
                false,
                "",
                List.of(new Receipt.FileCount("exam_dose.csv", "f1".repeat(32), 1234, 1000, 990, 7, 3)),
                List.of(new Receipt.FindingCount("RQ-RANGE-001", "ERROR", "FAILED", 7)),
                Map.of("data-00000.parquet", "d0".repeat(32), "rejected.parquet", "e0".repeat(32)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static final String SUBMISSION = "country,dataset,period,status,records,accepted,rejected,quarantined,"
            + "received_at,coverage,contract_version,seal_id,late,tier,essential_lacking,detailed_answers,detailed_cells";

    /** Of which the last is of an earlier version of the contract. */
    private static final List<String> TIERS =
            List.of("DETAILED,,799,1000", "ESSENTIAL,,0,0", "NONE,sex dose_source,10,1000", ",,,");

    private static List<String> submissions() {
        List<String> lines = new ArrayList<>();
        for (String country : COUNTRIES) {
            for (String dataset : List.of(
                    "exam_dose",
                    "facility",
                    "facility_measure",
                    "national_drl",
                    "population",
                    "procedure_volume",
                    "report_timing",
                    "report_turnaround")) {
                boolean real = !country.startsWith("X");
                boolean sent = switch (dataset) {
                    case "report_turnaround" -> country.equals("GB-ENG") || noise(country, dataset) > 0.5;
                    case "facility_measure" -> country.equals("US");
                    case "national_drl" -> country.equals("BA") || country.equals("XL");
                    default -> !real && !country.equals("XL");
                };
                if (!sent) {
                    lines.add(String.join(
                            ",",
                            country,
                            dataset,
                            "",
                            "NOT_SUBMITTED",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            ""));
                    continue;
                }
                long records = (long) (900 + 400000 * noise(country, dataset));
                long rejected = noise(dataset, country) > 0.6 ? (long) (records * 0.002) : 0;
                int day = 1 + lines.size() % 9;
                lines.add(String.join(
                        ",",
                        country,
                        dataset,
                        "2025",
                        "IN_FORCE",
                        "" + records,
                        "" + (records - rejected),
                        "" + rejected,
                        "0",
                        "2026-05-0" + day + "T10:11:12Z",
                        "0.85",
                        "1.0.0",
                        "5eed".repeat(16),
                        Boolean.toString(day > 6),
                        TIERS.get(lines.size() % TIERS.size())));
            }
        }
        return lines;
    }

    private static void lines(Path file, String header, List<String> lines) throws IOException {
        Files.writeString(file, header + "\n" + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    /** Between 0 and 1, the same for the same words. */
    private static double noise(String... words) {
        int hash = String.join("/", words).hashCode() * 0x9E3779B1;
        return ((hash >>> 8) & 0xFFFF) / 65535.0;
    }

    private void dose() {
        String[][] exams = {
            {"CT_HEAD", "CT", "DLP", "mGy.cm", "787.5"},
            {"CT_HEAD", "CT", "CTDI_VOL", "mGy", "51.2"},
            {"CT_CHEST", "CT", "DLP", "mGy.cm", "315"},
            {"CT_ABDPEL", "CT", "DLP", "mGy.cm", "560"},
            {"XR_CHEST", "RG", "PKA", "Gy.cm2", "0.16"},
            {"MG_SCREEN", "MG", "AGD", "mGy", "1.55"},
            {"XA_CORONARY", "XA", "PKA", "Gy.cm2", "31"}
        };
        for (String[] exam : exams) {
            for (String band : bands(exam[0])) {
                for (String indication : exam[0].equals("CT_HEAD") && band.equals("ADULT")
                        ? List.of("_T", "EU_STROKE")
                        : List.of("_T")) {
                    double share = band.equals("ADULT") || band.startsWith("T_") ? 1 : 0.35 + 0.1 * band.length();
                    stratum(exam, band, indication, Double.parseDouble(exam[4]) * share);
                }
            }
        }
        for (String indicator : List.of("DOS-02", "DOS-13")) {
            for (String country : List.of("GB-ENG", "US", "XL")) {
                cell(
                        indicator,
                        country,
                        "_T",
                        "_T",
                        "_T",
                        "_T",
                        "_T",
                        "_T",
                        "_T",
                        "_T",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "1",
                        "NOT_SUBMITTED");
            }
        }
        cell(
                "DRL-PUB",
                "BA",
                "2024",
                "CT",
                "CT_HEAD",
                "_T",
                "ADULT",
                "DLP",
                "_Z",
                "national-2024-q75",
                "812",
                "",
                "",
                "",
                "",
                "mGy.cm",
                "PUBLISHED");
        cell(
                "DRL-PUB",
                "XL",
                "2023",
                "CT",
                "CT_HEAD",
                "_T",
                "ADULT",
                "DLP",
                "_Z",
                "national-2024-q75",
                "905",
                "",
                "",
                "",
                "",
                "mGy.cm",
                "PUBLISHED",
                "NOT_Q75_MEDIANS;SYNTHETIC");
    }

    /** Of an examination that nobody has doses of: two countries with usable levels, too few for a regional one. */
    private void publishedLevels() {
        published("BA", "2022", "Q75_MEDIANS_NATIONAL_AUTHORITY_OF_RADIATION", "430", "");
        published("BA", "2015", "Q75_MEDIANS_SURVEY", "470", "");
        published("US", "2019", "Q75_MEDIANS_COLLEGE", "480", "");
        published("XL", "2021", "NOT_STATED_SURVEY", "520", "NOT_Q75_MEDIANS;SYNTHETIC");
        cell(
                "DOS-06",
                "G_ALL",
                "2025",
                "CT",
                "CT_NECK",
                "_T",
                "ADULT",
                "DLP",
                "_Z",
                "_Z",
                "",
                "",
                "",
                "",
                "",
                "mGy.cm",
                "INSUFFICIENT_FACILITIES",
                "FEW_COUNTRIES;PUBLISHED_DRL");
    }

    /** An indicator for which nobody sent anything. */
    private void audits() {
        cell("AUD-01", "XA", "_T", "_T", "_T", "_T", "_T", "_T", "_T", "_T", "", "", "", "", "", "%", "NOT_SUBMITTED");
    }

    private void published(String country, String year, String topic, String value, String flags) {
        cell(
                "DRL-PUB",
                country,
                year,
                "CT",
                "CT_NECK",
                "_T",
                "ADULT",
                "DLP",
                "_Z",
                topic,
                value,
                "",
                "",
                "",
                "",
                "mGy.cm",
                "PUBLISHED",
                flags);
    }

    private static List<String> bands(String exam) {
        return switch (exam) {
            case "CT_HEAD" -> List.of("ADULT", "A_0_3M", "A_3M_1Y", "A_1_6Y", "A_GE6Y");
            case "MG_SCREEN" -> List.of("T_LT50", "T_50_60", "T_GT60");
            case "XA_CORONARY" -> List.of("ADULT");
            default -> List.of("ADULT", "W_5_15", "W_15_30", "W_30_50");
        };
    }

    private void stratum(String[] exam, String band, String indication, double centre) {
        for (String country : COUNTRIES) {
            if (!country.startsWith("X") || country.equals("XL")) {
                continue;
            }
            String[] key = {exam[1], exam[0], indication, band, exam[2], "_Z", "_Z"};
            double level = centre * (0.72 + 0.56 * noise(country, exam[0], band));
            int facilities = band.equals("ADULT") || band.startsWith("T_")
                    ? 14 + (int) (40 * noise(country, exam[0], exam[2]))
                    : 2 + (int) (12 * noise(country, band, exam[0]));
            double half = level * 0.5 / Math.sqrt(facilities);
            boolean adult = band.equals("ADULT") && indication.equals("_T");
            if (country.equals("XJ") && !adult) {
                continue;
            }
            String status = country.equals("XH") && exam[0].equals("CT_CHEST")
                    ? "CONF_PRIMARY_SMALL_N"
                    : country.equals("XG") && exam[0].equals("XR_CHEST")
                            ? "CONF_PRIMARY_DOMINANCE"
                            : country.equals("XF") && exam[0].equals("MG_SCREEN") && band.equals("T_LT50")
                                    ? "CONF_SECONDARY"
                                    : facilities < 3
                                            ? "INSUFFICIENT_FACILITIES"
                                            : facilities < 10
                                                    ? "PROVISIONAL"
                                                    : country.equals("XE") ? "LOW_QUALITY" : "PUBLISHED";
            boolean value = status.equals("PUBLISHED") || status.equals("PROVISIONAL") || status.equals("LOW_QUALITY");
            boolean interval = facilities >= 13;
            String flags = interval || !value ? "SYNTHETIC" : "CI_NOT_ATTAINABLE;SYNTHETIC";
            String n = status.startsWith("CONF") ? "" : "" + facilities;
            String records = status.startsWith("CONF") ? "" : "" + facilities * 87;
            String[][] quartiles = {{"DOS-02", "1"}, {"DOS-03", "0.81"}, {"DOS-04", "0.66"}};
            for (String[] quartile : quartiles) {
                double factor = Double.parseDouble(quartile[1]);
                cell(
                        quartile[0],
                        country,
                        "2025",
                        key[0],
                        key[1],
                        key[2],
                        key[3],
                        key[4],
                        key[5],
                        key[6],
                        value ? number(level * factor) : "",
                        value && interval ? number((level - half) * factor) : "",
                        value && interval ? number((level + half * 1.3) * factor) : "",
                        n,
                        records,
                        exam[3],
                        status,
                        flags);
            }
            cell(
                    "DOS-13",
                    country,
                    "2025",
                    key[0],
                    key[1],
                    key[2],
                    key[3],
                    key[4],
                    key[5],
                    key[6],
                    value ? number(1.25 + noise(country, band)) : "",
                    "",
                    "",
                    n,
                    records,
                    "1",
                    status,
                    "SYNTHETIC");
            if (value) {
                cell(
                        "DOS-08",
                        country,
                        "2025",
                        key[0],
                        key[1],
                        key[2],
                        key[3],
                        key[4],
                        key[5],
                        key[6],
                        number(level / centre),
                        "",
                        "",
                        n,
                        records,
                        "1",
                        status,
                        "SYNTHETIC");
            }
        }
        cell(
                "DOS-06",
                "G_ALL",
                "2025",
                exam[1],
                exam[0],
                indication,
                band,
                exam[2],
                "_Z",
                "_Z",
                number(centre),
                "",
                "",
                "",
                "",
                exam[3],
                "PUBLISHED",
                "");
        if (indication.equals("_T")) {
            cell(
                    "DOS-06",
                    "G_EVIL",
                    "2025",
                    exam[1],
                    exam[0],
                    indication,
                    band,
                    exam[2],
                    "_Z",
                    "_Z",
                    number(centre * 1.04),
                    "",
                    "",
                    "",
                    "",
                    exam[3],
                    "PUBLISHED",
                    "");
        }
    }

    private void population() {
        for (String country : COUNTRIES) {
            if (!country.startsWith("X") || country.equals("XL")) {
                cell(
                        "POP-04",
                        country,
                        "_T",
                        "_T",
                        "_T",
                        "_Z",
                        "_Z",
                        "_Z",
                        "_Z",
                        "_Z",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "mSv",
                        "NOT_SUBMITTED");
                continue;
            }
            cell(
                    "POP-04",
                    country,
                    "2025",
                    "_T",
                    "_T",
                    "_Z",
                    "_Z",
                    "_Z",
                    "_Z",
                    "_Z",
                    number(0.4 + 1.4 * noise(country, "caput")),
                    "",
                    "",
                    "",
                    "",
                    "mSv",
                    "PUBLISHED",
                    noise(country) > 0.7 ? "PARTIAL;SYNTHETIC" : "SYNTHETIC");
            for (String modality : List.of("CT", "MR", "RG", "NM")) {
                double rate = 300 * noise(country, modality) + 12;
                cell(
                        "POP-01",
                        country,
                        "2025",
                        modality,
                        "_T",
                        "_Z",
                        "_Z",
                        "_Z",
                        "_Z",
                        "_Z",
                        number(rate),
                        number(rate * 0.995),
                        number(rate * 1.005),
                        "",
                        "123456",
                        "/1000",
                        "PUBLISHED",
                        "SYNTHETIC");
            }
        }
        cell(
                "POP-09",
                "G_ALL",
                "2025",
                "_T",
                "_T",
                "_Z",
                "_Z",
                "_Z",
                "_Z",
                "_Z",
                "0.8265",
                "",
                "",
                "",
                "",
                "mSv",
                "PUBLISHED");
    }

    private void turnaround() {
        for (String country : List.of("GB-ENG", "XA", "XB", "XC", "XD", "XE")) {
            for (String modality : List.of("CT", "MR")) {
                for (String setting : List.of("ED", "OUTPATIENT")) {
                    double fast = (setting.equals("ED") ? 0.75 : 0.12) + 0.2 * noise(country, modality, setting);
                    double left = 1;
                    double sum = 0;
                    for (int i = 1; i <= 6; i++) {
                        double part = i == 6 ? left : left * (i == 1 ? fast : 0.45);
                        left -= part;
                        sum = i == 6 ? part : sum + part;
                        double share = 100 * sum;
                        if (country.equals("GB-ENG") && i == 5) {
                            continue;
                        }
                        cell(
                                "RTA-0" + i,
                                country,
                                country.equals("GB-ENG") ? "2023-04-01--2024-03-31" : "2025",
                                modality,
                                "_T",
                                "_Z",
                                "_Z",
                                "_Z",
                                setting,
                                "_Z",
                                number(share),
                                number(Math.max(0, share - 1.4)),
                                number(Math.min(100, share + 1.2)),
                                "62",
                                "48211",
                                "%",
                                "PUBLISHED",
                                country.startsWith("X") ? "SYNTHETIC" : "SUPPRESSED_AT_SOURCE_PRESENT");
                    }
                }
            }
        }
    }

    private void measures() {
        for (String topic : List.of("OP-8", "OP-10")) {
            String[][] values = {{"FME-01", "38.6"}, {"FME-02", "32.1"}, {"FME-03", "45.2"}};
            for (String[] value : values) {
                cell(
                        value[0],
                        "US",
                        "2019-07-01--2019-12-31",
                        "_Z",
                        "_Z",
                        "_Z",
                        "_Z",
                        "_Z",
                        "_Z",
                        topic,
                        value[1],
                        value[0].equals("FME-01") ? "38.2" : "",
                        value[0].equals("FME-01") ? "39" : "",
                        "1623",
                        "1623",
                        "%",
                        "PUBLISHED");
            }
            cell(
                    "FME-04",
                    "US",
                    "2019-07-01--2019-12-31",
                    "_Z",
                    "_Z",
                    "_Z",
                    "_Z",
                    "_Z",
                    "_Z",
                    topic,
                    "2951",
                    "",
                    "",
                    "",
                    "",
                    "1",
                    "PUBLISHED");
        }
    }

    private void quality() {
        for (String country : COUNTRIES) {
            boolean sent = country.startsWith("X") && !country.equals("XL");
            cell(
                    "DQ-01",
                    country,
                    sent ? "2025" : "_T",
                    "_T",
                    "_T",
                    "_Z",
                    "_Z",
                    "_Z",
                    "_Z",
                    "_Z",
                    sent ? number(100 * (0.6 + 0.4 * noise(country, "facilities"))) : "",
                    "",
                    "",
                    "",
                    "",
                    "%",
                    sent ? "PUBLISHED" : "NOT_SUBMITTED",
                    sent ? "SYNTHETIC" : "");
        }
    }

    private static String number(double value) {
        return Double.toString(value);
    }

    /** Values in the order of the dimensions, then value, limits, facilities, records, unit, status and flags. */
    private void cell(String... v) {
        String flags = v.length > 17 ? v[17] : "";
        StringBuilder id = new StringBuilder(v[0] + "/" + v[1] + "/" + v[2]);
        boolean whole = v[4].equals("_T") || v[4].equals("_Z");
        for (String code : List.of(whole ? v[3] : v[4], v[5], v[6], v[7], v[8], v[9])) {
            if (!code.equals("_T") && !code.equals("_Z")) {
                id.append('/').append(code);
            }
        }
        String method = v[11].isEmpty() ? "" : "ORDER_STATISTIC";
        String period = v[2].replace("--", "/");
        cells.add(String.join(
                ",",
                v[0],
                v[1],
                period,
                v[3],
                v[4],
                v[5],
                v[6],
                v[7],
                v[8],
                v[9],
                id.toString(),
                v[10],
                v[11],
                v[12],
                method,
                "",
                "",
                v[14],
                v[13],
                v[15],
                v[16],
                flags,
                "",
                "1"));
    }
}
