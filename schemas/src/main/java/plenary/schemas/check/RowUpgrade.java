package plenary.schemas.check;

import java.util.List;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.Upgrade;

/** Shows rows of an older version of a dataset as rows of the newest. */
public final class RowUpgrade {

    private static final int NONE = -1;

    /** By column of the newest version: the column of the older one. */
    private final int[] sources;

    /** By column of the newest version: by code of the older one, the code of the newest. */
    private final int[][] codes;

    /** @throws IllegalArgumentException when a column cannot become what it should, or a code fits nowhere */
    public RowUpgrade(Contract contract, Upgrade upgrade) {
        List<Field> newest = upgrade.to().fields();
        this.sources = new int[newest.size()];
        this.codes = new int[newest.size()][];
        for (int column = 0; column < sources.length; column++) {
            Field to = newest.get(column);
            String source = upgrade.sources().getOrDefault(to.name(), "");
            sources[column] = source.isEmpty() ? NONE : upgrade.from().indexOf(source);
            codes[column] = source.isEmpty()
                    ? new int[0]
                    : codes(contract, upgrade, upgrade.from().field(source), to);
        }
    }

    private static int[] codes(Contract contract, Upgrade upgrade, Field from, Field to) {
        boolean isSameKind = from.type() == to.type()
                && from.scale() == to.scale()
                && from.unit().equals(to.unit())
                && from.codeList().isPresent() == to.codeList().isPresent();
        if (!isSameKind) {
            throw new IllegalArgumentException("%s cannot become %s".formatted(from.name(), to.name()));
        }
        if (from.codeList().isEmpty()) {
            return new int[0];
        }
        List<String> newest = contract.codeList(to.codeList().orElseThrow()).codes().stream()
                .map(CodeList.Code::code)
                .toList();
        return contract.codeList(from.codeList().get()).codes().stream()
                .mapToInt(old -> code(newest, upgrade.code(to.name(), old.code()), to))
                .toArray();
    }

    private static int code(List<String> newest, String code, Field to) {
        int position = newest.indexOf(code);
        if (position < 0) {
            throw new IllegalArgumentException("code %s fits no code of %s".formatted(code, to.name()));
        }
        return position;
    }

    /** A view of the row; like the row itself, it holds until the next one is read. */
    public TypedRow of(TypedRow row) {
        return new TypedRow() {
            @Override
            public long record() {
                return row.record();
            }

            @Override
            public long line() {
                return row.line();
            }

            @Override
            public boolean isAbsent(int column) {
                return sources[column] == NONE || row.isAbsent(sources[column]);
            }

            @Override
            public Absence absence(int column) {
                return sources[column] == NONE ? Absence.MISSING : row.absence(sources[column]);
            }

            @Override
            public long number(int column) {
                return row.number(sources[column]);
            }

            @Override
            public int localDay(int column) {
                return row.localDay(sources[column]);
            }

            @Override
            public char[] textBuffer(int column) {
                return row.textBuffer(sources[column]);
            }

            @Override
            public int textStart(int column) {
                return row.textStart(sources[column]);
            }

            @Override
            public int textLength(int column) {
                return row.textLength(sources[column]);
            }

            @Override
            public int code(int column) {
                return codes[column][row.code(sources[column])];
            }
        };
    }
}
