package plenary.synthetic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The truth about what was made: what a correct pipeline must say about it.
 *
 * @param submissions folders of the packages, in the order in which they are to be received
 */
public record Ledger(
        List<Path> submissions, List<Defect> defects, List<ReferenceLevel> referenceLevels, List<Count> counts) {

    public Ledger {
        submissions = List.copyOf(submissions);
        defects = List.copyOf(defects);
        referenceLevels = List.copyOf(referenceLevels);
        counts = List.copyOf(counts);
    }

    /**
     * One thing that is wrong.
     *
     * @param drop folder of the submission
     * @param line physical line, counted from 1; 0 for the whole file
     * @param column empty where the fault is of the row or the file
     * @param finding id of the finding that must be made
     */
    public record Defect(
            String country, String drop, String file, long line, String column, String finding, String note) {}

    /**
     * Quartiles of facility medians over the facilities with enough examinations; exact decimals in the canonical unit.
     *
     * @param indication code, or {@code _T} for all examinations together
     */
    public record ReferenceLevel(
            String country,
            String examCategory,
            String indication,
            String band,
            String quantity,
            int facilities,
            String q25,
            String q50,
            String q75) {}

    /** What must become of the records of one dataset of one submission. */
    public record Count(
            String country,
            String drop,
            String dataset,
            long records,
            long accepted,
            long rejected,
            long quarantined) {}

    /** Examinations in all packages, the refused ones among them. */
    public long exams() {
        return counts.stream()
                .filter(count -> count.dataset().equals("exam_dose"))
                .mapToLong(Count::records)
                .sum();
    }

    /** What is known so far about one table while it is written. */
    static final class Sheet {

        private final String country;
        private final String drop;
        private final String dataset;
        private final List<Defect> defects = new ArrayList<>();
        private long records;
        private long rejected;
        private boolean returned;
        private boolean unread;

        Sheet(String country, String drop, String dataset) {
            this.country = country;
            this.drop = drop;
            this.dataset = dataset;
        }

        void defect(String file, long line, String column, Fault fault, String note) {
            defects.add(new Defect(country, drop, file, line, column, fault.id(), note));
            rejected++;
        }

        /** A fault for which the dataset goes back as a whole. */
        void returned(String file, long line, String column, Fault fault, String note) {
            defects.add(new Defect(country, drop, file, line, column, fault.id(), note));
            returned = true;
        }

        /** A fault at which reading stops; the dataset goes back with the records before it. */
        void brokenOff(String file, long line, String column, Fault fault, String note) {
            returned(file, line, column, fault, note);
            returned(file, 0, "", Fault.ROWS_NOT_CHECKED, "the rows behind that");
        }

        /** A fault for which the dataset goes back without any of its records being read. */
        void unread(String file, long line, String column, Fault fault, String note) {
            brokenOff(file, line, column, fault, note);
            unread = true;
        }

        void records(long count) {
            records = count;
        }

        List<Defect> defects() {
            return List.copyOf(defects);
        }

        Count count() {
            long good = unread ? 0 : records - rejected;
            return new Count(
                    country, drop, dataset, good + rejected, returned ? 0 : good, rejected, returned ? good : 0);
        }
    }
}
