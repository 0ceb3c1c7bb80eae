package plenary.synthetic;

import java.util.List;

/**
 * The examinations of one study at one facility, in the order of the year. Number j and its mirror image, number
 * n - 1 - j, are a pair whose doses are the median times and divided by one factor, and the one in the middle is the
 * median itself: so the sample median is exactly the median, whatever the factors.
 *
 * @param count odd where the series counts towards a reference level
 * @param medians by quantity of the study, in units of its last decimal
 * @param excludedReason code, or empty
 */
record Series(Facility facility, Study study, long count, List<Long> medians, String excludedReason, Stream stream) {

    Series {
        medians = List.copyOf(medians);
    }

    /**
     * The same with as many examinations as the facility has; unchanged where it is too small to count.
     *
     * @param scale examinations of a study of frequency 1 at a facility of size 1
     */
    Series scaled(double scale) {
        if (!isEligible(count)) {
            return this;
        }
        long pairs = Math.round(scale * study.frequency() * facility.size() / 2);
        long scaled = 2 * Math.max(study.minimum() / 2, pairs) + 1;
        return new Series(facility, study, scaled, medians, excludedReason, stream);
    }

    /** Of two that mirror each other the lower number; the middle one is its own. */
    long pair(long j) {
        return Math.min(j, count - 1 - j);
    }

    boolean isMiddle(long j) {
        return 2 * j == count - 1;
    }

    /** Whether the examination has the study's indication: by pair and with the middle, so that its median is ours too. */
    boolean isIndicated(long j) {
        return study.indicated() > 0 && (isMiddle(j) || pair(j) % 5 < study.indicated());
    }

    long indicatedCount() {
        if (study.indicated() == 0) {
            return 0;
        }
        long pairs = count / 2;
        return 2 * (pairs / 5 * study.indicated() + Math.min(pairs % 5, study.indicated())) + count % 2;
    }

    /** Whether a reference level may rest on it, among others. */
    boolean isEligible(long examinations) {
        return examinations >= study.minimum() && study.patients().hasReferenceLevel() && excludedReason.isEmpty();
    }

    /** From 0 to below {@code days}: so that the series of a country do not all begin on one day. */
    int phase(int days) {
        return stream.below(-2, days);
    }

    String modality() {
        return study.modalities()
                .get(facility.stream()
                        .at(study.category())
                        .below(0, study.modalities().size()));
    }
}
