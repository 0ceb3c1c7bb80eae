package plenary.collect.board;

import java.util.List;

/**
 * What somebody must do next.
 *
 * @param who code of a country, or {@link #ORGANISER}
 * @param count errors that it is about; 0 where it is about none
 * @param datasets that it is about; none when it is about all of them
 * @param where path below the archive, id, or day; empty when nothing more is to be said
 */
public record Errand(Kind kind, String who, long count, List<String> datasets, String where)
        implements Comparable<Errand> {

    static final String ORGANISER = "organiser";

    /** What blocks most stands first. */
    public enum Kind {
        RESOLVE_OVERLAP,
        SEND,
        NAME_COUNTRY,
        SEND_READABLE,
        CORRECT_RETURNED,
        SIGN_OFF,
        COLLECT,
        CORRECT_LATER,
        FREEZE,
        COMPLETE,
        PUBLISH,
        CORRECT_REST,
        MAY_SIGN_OFF;

        /** False for what stops nothing. */
        boolean isBlocking() {
            return this != MAY_SIGN_OFF && this != CORRECT_REST;
        }
    }

    public Errand {
        datasets = List.copyOf(datasets);
    }

    static Errand of(Kind kind, String who, String where) {
        return new Errand(kind, who, 0, List.of(), where);
    }

    /** A sentence without its end, and where to go. */
    public String sentence() {
        return switch (kind) {
            case RESOLVE_OVERLAP ->
                "withdraw one of %s%s, which overlap, or name it in `supersedes`; until then no edition"
                                .formatted(where, of(" of "))
                        + " can be frozen";
            case SEND -> "nothing sent" + (where.isEmpty() ? "" : "; " + where);
            case NAME_COUNTRY -> "find out who sent this: " + where;
            case SEND_READABLE -> "send again, nothing could be read: " + where;
            case CORRECT_RETURNED, CORRECT_REST -> "correct " + errors() + ": " + where;
            case CORRECT_LATER -> "correct " + errors() + " of what was resent; the one before counts: " + where;
            case SIGN_OFF, MAY_SIGN_OFF ->
                datasets.size() > 1
                        ? "sign off " + datasets.size() + " submissions: " + where
                        : "sign off " + where + of(" (") + (datasets.isEmpty() ? "" : ")");
            case COLLECT -> "check what is in the inbox: plenary collect";
            case FREEZE -> "make a revision, " + where;
            case COMPLETE -> "make the report of " + where;
            case PUBLISH -> "let readers see " + where;
        };
    }

    // What holds a table back may be said of the descriptor, and then no error is one of the table.
    private String errors() {
        if (count == 0) {
            return "what held back" + of(" ");
        }
        return count + (count == 1 ? " error" : " errors") + of(" in ");
    }

    // More than three names are no news: the findings say them all.
    private String of(String before) {
        return datasets.isEmpty() || datasets.size() > 3 ? "" : before + String.join(", ", datasets);
    }

    @Override
    public int compareTo(Errand other) {
        int byKind = kind.compareTo(other.kind);
        int byCount = Long.compare(other.count, count);
        if (byKind != 0 || byCount != 0) {
            return byKind != 0 ? byKind : byCount;
        }
        return (who + where).compareTo(other.who + other.where);
    }
}
