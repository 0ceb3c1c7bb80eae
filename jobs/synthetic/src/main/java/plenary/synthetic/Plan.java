package plenary.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * All series of a country.
 *
 * <p>Facility medians are DRL * exp(sigma * (z_i - z_75)) over normal scores z_i of 4k+1 facilities, z_75 being the
 * score of the one at three quarters: so the third quartile of the medians, by type 7, is exactly the DRL.
 */
final class Plan {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final Country country;
    private final double doseFactor;
    private final List<Series> series = new ArrayList<>();

    private Plan(Country country, double doseFactor) {
        this.country = country;
        this.doseFactor = doseFactor;
        studies(country).forEach(this::add);
        others();
    }

    /**
     * The smallest plan: every facility does just enough of everything.
     *
     * @param doseFactor 1, or what the doses of a wrong first submission are multiplied by
     */
    static List<Series> of(Country country, double doseFactor) {
        return country.scenario().sendsExams() ? new Plan(country, doseFactor).series : List.of();
    }

    /** What the country's facilities do: every third country also has reference levels for children. */
    static List<Study> studies(Country country) {
        List<Study> studies = new ArrayList<>(Study.ADULTS);
        if (country.index() % 3 == 0) {
            studies.addAll(Study.CHILDREN);
        }
        return studies;
    }

    private void add(Study study) {
        Stream stream = country.stream().at(study.key());
        List<Facility> order = shuffled(stream.at("order"));
        int contributors = country.contributors(study.share());
        for (int rank = 0; rank < contributors; rank++) {
            Facility facility = order.get(rank);
            double z = score(rank, contributors) - score(3 * (contributors - 1) / 4, contributors);
            List<Long> medians = study.quantities().stream()
                    .map(quantity -> median(quantity, z))
                    .toList();
            long enough = 2 * (study.minimum() / 2) + 1;
            series.add(new Series(facility, study, enough, medians, "", stream.at(facility.id())));
        }
        if (study.share() == 1) {
            smallFacilities(study, stream);
        }
    }

    /** Too few examinations, and doses that would move the reference level if anybody counted them. */
    private void smallFacilities(Study study, Stream stream) {
        int first = country.facilities().size() - country.smallFacilities();
        for (Facility facility :
                country.facilities().subList(first, country.facilities().size())) {
            Stream own = stream.at(facility.id());
            long count = 3 + own.below(-1, study.minimum() - 3);
            series.add(new Series(facility, study, count, medians(study, 2), "", own));
        }
    }

    /** Children, heavy adults and phantoms among the adults of body CT; none may move a reference level. */
    private void others() {
        boolean many = country.scenario() == Scenario.MIXED_PATIENTS;
        for (Study study : Study.ADULTS) {
            if (!study.category().equals("CT_CHEST") && !study.category().equals("CT_ABDPEL")) {
                continue;
            }
            for (Facility facility : country.facilities()) {
                Stream stream =
                        country.stream().at("others/" + study.category()).at(facility.id());
                other(facility, study.of(Patients.CHILD_15_30_KG), 0.25, many ? 9 : stream.below(0, 4), "", stream);
                other(facility, study.of(Patients.CHILD_30_50_KG), 0.4, many ? 8 : stream.below(1, 3), "", stream);
                other(facility, study.of(Patients.HEAVY), 1.8, many ? 30 : stream.below(2, 6), "", stream);
                other(facility, study, 3, many ? 5 : stream.below(3, 2), "PHANTOM", stream);
            }
        }
    }

    private void other(Facility facility, Study study, double factor, int count, String excludedReason, Stream stream) {
        if (count > 0) {
            Stream own = stream.at(study.patients().band() + excludedReason);
            series.add(new Series(facility, study, count, medians(study, factor), excludedReason, own));
        }
    }

    private List<Long> medians(Study study, double factor) {
        return study.quantities().stream()
                .map(quantity -> Math.round(quantity.referenceLevel(country.doseLevel()) * factor))
                .toList();
    }

    private long median(DoseQuantity quantity, double z) {
        double drl = quantity.referenceLevel(country.doseLevel());
        return Math.max(1, Math.round(drl * StrictMath.exp(quantity.sigma() * z) * doseFactor));
    }

    /** Blom's approximation of the expected normal order statistic. */
    private static double score(int rank, int count) {
        return NORMAL.inverseCumulativeProbability((rank + 1 - 0.375) / (count + 0.25));
    }

    private List<Facility> shuffled(Stream stream) {
        int regular = country.facilities().size() - country.smallFacilities();
        List<Facility> facilities = new ArrayList<>(country.facilities().subList(0, regular));
        facilities.sort(Comparator.comparingLong((Facility facility) -> stream.bits(facility.index())));
        return facilities;
    }
}
