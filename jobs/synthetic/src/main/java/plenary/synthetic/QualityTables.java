package plenary.synthetic;

import static plenary.synthetic.ProgrammeTables.codes;
import static plenary.synthetic.ProgrammeTables.day;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The small tables about single examinations, referrals, audits and incidents. */
final class QualityTables {

    private QualityTables() {}

    private static String hash(Stream stream, int index) {
        return String.format(
                Locale.ROOT,
                "%016x%016x%016x%016x",
                stream.bits(4L * index),
                stream.bits(4L * index + 1),
                stream.bits(4L * index + 2),
                stream.bits(4L * index + 3));
    }

    static void ctQuality(Country country, TableWriter table) throws IOException {
        List<String> categories = codes("ct_category");
        for (Facility facility : country.facilities()) {
            Stream stream = facility.stream().at("ct_quality");
            for (int i = 0; i < 6; i++) {
                table.row(
                        hash(stream.at("exam"), i),
                        hash(stream.at("patient"), i / 2),
                        facility.id(),
                        categories.get(stream.below(i, categories.size())),
                        5 + stream.below(10 + i, 90),
                        100 + stream.below(20 + i, 2000),
                        18 + stream.below(30 + i, 70),
                        "OUTPATIENT");
            }
        }
    }

    static void audits(Country country, TableWriter table) throws IOException {
        List<String> topics = codes("audit_topic");
        for (Facility facility : country.facilities()) {
            Stream stream = facility.stream().at("audit");
            for (int i = 0; i < 1 + stream.below(0, 2); i++) {
                int compliant = 36 + stream.below(10 + i, 15);
                boolean isMissed = compliant < 45;
                boolean isClosed = isMissed && stream.below(20 + i, 2) == 0;
                table.row(
                        "A" + facility.index() + "-" + i,
                        facility.id(),
                        topics.get(stream.below(30 + i, topics.size())),
                        "REGULATORY",
                        stream.below(40 + i, 4) == 0 ? "EXTERNAL" : "INTERNAL",
                        "Synthetic audit handbook",
                        90,
                        50,
                        compliant,
                        day(country, stream, 50 + i),
                        "",
                        isMissed ? Boolean.toString(stream.below(60 + i, 5) > 0) : "",
                        "",
                        "",
                        isClosed ? country.year() + "-12-01" : "",
                        isClosed ? 50 : "",
                        isClosed ? 44 + stream.below(70 + i, 6) : "");
            }
        }
    }

    static void referrals(Country country, TableWriter table) throws IOException {
        for (Facility facility : country.facilities()) {
            Stream stream = facility.stream().at("referral");
            for (int i = 0; i < 8; i++) {
                boolean isConsulted = stream.below(10 + i, 100) < 40;
                boolean isAssessed = stream.below(20 + i, 100) < 95;
                int score = stream.below(30 + i, 100) < 75 ? 7 + i % 3 : 1 + i % 6;
                table.row(
                        hash(stream, i),
                        facility.id(),
                        i % 2 == 0 ? "CT" : "MR",
                        i % 2 == 0 ? "CT_HEAD" : "MR_SPINE",
                        i % 3 == 0 ? "PRIMARY" : "OUTPATIENT",
                        day(country, stream, 40 + i),
                        isAssessed ? score : "_Z",
                        isConsulted && isAssessed ? Math.max(1, score - 1) : "",
                        isConsulted && isAssessed ? score : "",
                        isAssessed ? score >= 7 ? "APPROPRIATE" : "INAPPROPRIATE" : "NOT_ASSESSABLE",
                        isAssessed ? score >= 7 ? "APPROPRIATE" : "MAYBE" : "NOT_ASSESSABLE",
                        stream.below(50 + i, 10) > 1,
                        stream.below(60 + i, 10) > 2,
                        isConsulted,
                        isConsulted ? "IGUIDE" : "_Z",
                        isConsulted ? score >= 7 ? "ADHERES" : "NOT_ADHERES" : "_Z",
                        "NONE",
                        isConsulted ? "1" : "_Z");
            }
        }
    }

    static void incidents(Country country, TableWriter table) throws IOException {
        List<String> types = codes("incident_type");
        for (Facility facility : country.facilities()) {
            Stream stream = facility.stream().at("incident");
            for (int i = 0; i < 1 + stream.below(0, 3); i++) {
                String type = types.get(stream.below(10 + i, types.size()));
                boolean isRadiation = type.equals("RADIATION");
                boolean isMr = type.startsWith("MR_");
                table.row(
                        "I" + facility.index() + "-" + i,
                        facility.id(),
                        day(country, stream, 20 + i),
                        isMr ? "MR" : "CT",
                        type,
                        isRadiation ? "UNINTENDED" : "",
                        isRadiation ? "false" : "",
                        isRadiation ? 4 : "",
                        isRadiation ? 6 + stream.below(30 + i, 40) : "",
                        "",
                        "",
                        "",
                        stream.below(40 + i, 5) == 0 ? "MODERATE" : "NONE",
                        "",
                        "",
                        "",
                        stream.below(50 + i, 10) == 0 ? "NO" : "YES",
                        country.year() + "-11-15",
                        "false",
                        "");
            }
        }
    }

    static void criticalResults(Country country, TableWriter table) throws IOException {
        for (Facility facility : country.facilities()) {
            Stream stream = facility.stream().at("critical");
            for (int i = 0; i < 4; i++) {
                String day = day(country, stream, i);
                table.row(
                        "K" + facility.index() + "-" + i,
                        facility.id(),
                        1,
                        day + "T10:00:00+01:00",
                        day + String.format(Locale.ROOT, "T10:%02d:00+01:00", 5 + stream.below(10 + i, 54)),
                        stream.below(20 + i, 10) > 0,
                        30);
            }
        }
    }

    static void peerReviews(Country country, TableWriter table) throws IOException {
        List<Integer> usual = List.of(180, 9, 3, 2, 1);
        List<String> scores = codes("peer_review_score");
        for (Facility facility : country.facilities()) {
            Stream stream = facility.stream().at("peer_review");
            for (int i = 0; i < scores.size(); i++) {
                table.row(
                        facility.id(),
                        "CT",
                        country.year() + "-06",
                        scores.get(i),
                        usual.get(i) + stream.below(i, usual.get(i)));
            }
        }
    }
}
