package plenary.synthetic;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;

/** The small tables beside doses, volumes and times: equipment, staff, audits and what else a nation reports. */
final class ProgrammeTables {

    /** In the order of the contract; equipment comes first, as others name devices. */
    static final Map<String, Rows> ALL = new LinkedHashMap<>();

    static {
        ALL.put("equipment", ProgrammeTables::equipment);
        ALL.put("ct_quality", QualityTables::ctQuality);
        ALL.put("clinical_audit", QualityTables::audits);
        ALL.put("referral", QualityTables::referrals);
        ALL.put("safety_incident", QualityTables::incidents);
        ALL.put("diam_assessment", ProgrammeTables::assessments);
        ALL.put("workforce", ProgrammeTables::workforce);
        ALL.put("peer_review", QualityTables::peerReviews);
        ALL.put("critical_result", QualityTables::criticalResults);
        ALL.put("patient_experience", ProgrammeTables::experience);
        ALL.put("reject_analysis", ProgrammeTables::rejects);
        ALL.put("dose_review", ProgrammeTables::doseReviews);
        ALL.put("national_attestation", ProgrammeTables::attestation);
        ALL.put("stars", ProgrammeTables::stars);
        ALL.put("policy_action", ProgrammeTables::actions);
    }

    private ProgrammeTables() {}

    /** Every fifth country, the first of them perfect: of all of them, fifteen tables each would slow a rehearsal. */
    static boolean areSentBy(Country country) {
        return country.index() % 5 == 0;
    }

    /** Writes the rows of one table. */
    interface Rows {
        void write(Country country, TableWriter table) throws IOException;
    }

    /** Pseudonym of the device of a modality in a facility. */
    static String device(Facility facility, String modality) {
        return facility.id() + "-" + modality + "1";
    }

    static List<String> codes(String list) {
        return Contract.load().codeList(list).codes().stream()
                .map(CodeList.Code::code)
                .toList();
    }

    static String day(Country country, Stream stream, int index) {
        return String.format(
                Locale.ROOT, "%04d-%02d-%02d", country.year(), 1 + stream.below(index, 9), 1 + stream.below(index, 28));
    }

    private static void equipment(Country country, TableWriter table) throws IOException {
        TreeSet<String> modalities = new TreeSet<>(List.of("MR"));
        Study.ADULTS.forEach(study -> modalities.addAll(study.modalities()));
        Study.CHILDREN.forEach(study -> modalities.addAll(study.modalities()));
        for (Facility facility : country.facilities()) {
            for (String modality : modalities) {
                Stream stream = facility.stream().at("device").at(modality);
                boolean isMr = modality.equals("MR");
                table.row(
                        device(facility, modality),
                        facility.id(),
                        modality,
                        "OTHER",
                        "Synthetic maker " + (char) ('A' + stream.below(0, 4)),
                        country.year() - stream.below(1, 14),
                        true,
                        isMr ? "NONE" : stream.below(2, 3) == 0 ? "MPPS" : "RDSR",
                        stream.below(3, 100) < 60,
                        day(country, stream, 4),
                        2000 + stream.below(5, 2500),
                        isMr ? stream.below(6, 2) == 0 ? 1.5 : 3 : "_Z");
            }
        }
    }

    private static void assessments(Country country, TableWriter table) throws IOException {
        List<String> criteria = codes("diam_criterion");
        for (Facility facility :
                country.facilities().subList(0, country.facilities().size() / 2)) {
            Stream stream = facility.stream().at("diam");
            int met = 3 + stream.below(0, criteria.size() - 3);
            for (int i = 0; i < criteria.size(); i++) {
                table.row(
                        "D" + facility.index(),
                        facility.id(),
                        country.year() + "-05-05",
                        "DIAM_2018",
                        criteria.get(i),
                        i < met ? "YES" : "NO",
                        "",
                        i < met ? 80 : 10,
                        "");
            }
        }
    }

    private static void workforce(Country country, TableWriter table) throws IOException {
        List<String> professions = codes("profession");
        List<Integer> perMillion = List.of(120, 430, 14, 12, 60, 30);
        for (int i = 0; i < professions.size(); i++) {
            double persons = country.persons() / 1e6 * perMillion.get(i);
            int headcount = (int) (persons * country.stream().at("staff").between(i, 0.7, 1.3));
            table.row(
                    country.period(),
                    professions.get(i),
                    "ALL",
                    headcount,
                    headcount * 0.75,
                    headcount * 9 / 10,
                    headcount / 20);
        }
    }

    private static void experience(Country country, TableWriter table) throws IOException {
        List<String> domains = codes("experience_domain");
        for (Facility facility : country.facilities()) {
            Stream stream = facility.stream().at("experience");
            for (int i = 0; i < domains.size(); i++) {
                table.row(
                        country.period(),
                        facility.id(),
                        domains.get(i),
                        400,
                        60 + stream.below(10, 300),
                        60 + stream.below(i, 38));
            }
        }
    }

    private static void rejects(Country country, TableWriter table) throws IOException {
        for (Facility facility : country.facilities()) {
            Stream stream = facility.stream().at("reject");
            int positioning = 50 + stream.below(0, 500);
            int other = 20 + stream.below(1, 200);
            String device = device(facility, "DX");
            String chest = "816094009";
            table.row(country.period(), facility.id(), device, chest, "ALL", 9000, positioning + other);
            table.row(country.period(), facility.id(), device, chest, "POSITIONING", "", positioning);
            table.row(country.period(), facility.id(), device, chest, "OTHER", "", other);
        }
    }

    private static void doseReviews(Country country, TableWriter table) throws IOException {
        for (Facility facility : country.facilities()) {
            boolean isPending = facility.stream().at("review").below(0, 3) == 0;
            table.row(
                    facility.id(),
                    "CT_HEAD",
                    country.year() + "-03-03",
                    isPending ? "" : country.year() + "-09-09",
                    isPending ? "PENDING" : "PROTOCOL_CHANGED");
        }
    }

    private static void attestation(Country country, TableWriter table) throws IOException {
        List<String> items = codes("attestation_item");
        List<String> answers = codes("attestation_answer");
        for (int i = 0; i < items.size(); i++) {
            String answer = answers.get(country.stream().at("attestation").below(i, 6) % answers.size());
            table.row(items.get(i), answer, "Synthetic act on radiation protection", country.year() + "-12-31");
        }
    }

    private static void stars(Country country, TableWriter table) throws IOException {
        for (Facility facility :
                country.facilities().subList(0, 1 + country.facilities().size() / 3)) {
            int stars = 1 + facility.stream().at("stars").below(0, 5);
            table.row(facility.id(), "EUROSAFE", stars, 6 + 3 * stars, (country.year() + 2) + "-12-31");
        }
    }

    private static void actions(Country country, TableWriter table) throws IOException {
        List<String> rules = List.of("PAP-01", "PAP-07", "PAP-12", "PAP-15");
        for (int i = 0; i < rules.size(); i++) {
            boolean isDone = country.stream().at("action").below(i, 2) == 0;
            table.row(
                    country.code() + "-" + (i + 1),
                    rules.get(i),
                    "",
                    "National contact point",
                    (country.year() - 1) + "-06-01",
                    country.year() + "-12-31",
                    isDone ? country.year() + "-10-01" : "",
                    isDone ? "DONE" : "IN_PROGRESS");
        }
    }
}
