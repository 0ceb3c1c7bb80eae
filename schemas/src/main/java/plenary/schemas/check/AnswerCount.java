package plenary.schemas.check;

import java.util.List;
import java.util.stream.LongStream;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;

/** Counts the {@link Answers} of accepted rows; a conditional column is asked in the rows that need it alone. */
final class AnswerCount {

    private final Column[] columns;
    private final long[] asked;
    private final long[] given;

    private AnswerCount(Column[] columns) {
        this.columns = columns;
        this.asked = new long[columns.length];
        this.given = new long[columns.length];
    }

    static AnswerCount of(Contract contract, Dataset dataset) {
        return new AnswerCount(dataset.fields().stream()
                .map(field -> Column.of(contract, dataset, field))
                .toArray(Column[]::new));
    }

    /** A count of the same columns that begins anew. */
    AnswerCount fresh() {
        return new AnswerCount(columns);
    }

    /**
     * Which rows a column is asked in.
     *
     * @param triggers columns whose code decides; none when every row is asked
     * @param codes by trigger, by position of the code: whether a row with it is asked
     */
    private record Column(int[] triggers, boolean[][] codes) {

        static Column of(Contract contract, Dataset dataset, Field field) {
            List<String> names = field.requiredWhen().keySet().stream().sorted().toList();
            boolean[][] codes = new boolean[names.size()][];
            for (int i = 0; i < codes.length; i++) {
                List<String> asking = field.requiredWhen().getOrDefault(names.get(i), List.of());
                String list = dataset.field(names.get(i)).codeList().orElseThrow();
                List<CodeList.Code> all = contract.codeList(list).codes();
                codes[i] = new boolean[all.size()];
                for (int code = 0; code < codes[i].length; code++) {
                    codes[i][code] = asking.contains(all.get(code).code());
                }
            }
            return new Column(names.stream().mapToInt(dataset::indexOf).toArray(), codes);
        }

        boolean isAskedIn(TypedRow row) {
            for (int i = 0; i < triggers.length; i++) {
                if (!row.isAbsent(triggers[i]) && codes[i][row.code(triggers[i])]) {
                    return true;
                }
            }
            return triggers.length == 0;
        }
    }

    void add(TypedRow row) {
        for (int column = 0; column < columns.length; column++) {
            if (columns[column].isAskedIn(row)) {
                asked[column]++;
                if (!row.isAbsent(column) || row.absence(column) == Absence.NOT_APPLICABLE) {
                    given[column]++;
                }
            }
        }
    }

    Answers answers() {
        return new Answers(
                LongStream.of(asked).boxed().toList(),
                LongStream.of(given).boxed().toList());
    }
}
