package plenary.rederive;

import java.math.BigDecimal;
import java.util.Set;

/**
 * Mean effective dose of an examination in mSv.
 *
 * @param exams examinations with a dose-length product that it was made of; 0 for a stated or a typical dose
 */
record MeanDose(BigDecimal msv, long exams, long facilities, Set<String> flags) {

    static MeanDose stated(BigDecimal msv, Set<String> flags) {
        return new MeanDose(msv, 0, 0, flags);
    }
}
