package plenary.collect.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plenary.collect.governance.State;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.Receipt;

/**
 * Who signed a submission off.
 *
 * @param kind whether somebody did, or did so for data that have changed since
 * @param by name; empty when nobody did, as are the others
 * @param at ISO 8601 instant, UTC
 */
public record Approval(Kind kind, String by, String role, String at) {

    /** Whether an approval is there, and still means something. */
    public enum Kind {
        NONE,
        SIGNED,
        VOID
    }

    static final Approval NONE = new Approval(Kind.NONE, "", "", "");

    /**
     * @param log of the country
     * @param before submissions of the same data that it replaced
     */
    static Approval of(Receipt receipt, List<Receipt> before, List<AuditEntry> log) {
        return last(log, receipt)
                .map(entry -> of(Kind.SIGNED, entry))
                .or(() -> before.stream()
                        .flatMap(earlier -> last(log, earlier).stream())
                        .max(Comparator.comparingLong(AuditEntry::number))
                        .map(entry -> of(Kind.VOID, entry)))
                .orElse(NONE);
    }

    private static Approval of(Kind kind, AuditEntry entry) {
        return new Approval(kind, entry.by(), entry.detail("role"), entry.at());
    }

    private static Optional<AuditEntry> last(List<AuditEntry> log, Receipt receipt) {
        return log.stream()
                .filter(entry -> entry.event().equals(State.SIGNED_OFF.name()))
                .filter(entry -> entry.subject().equals(receipt.id()))
                .max(Comparator.comparingLong(AuditEntry::number));
    }

    public boolean isSigned() {
        return kind == Kind.SIGNED;
    }

    /** For machines: {@code signed}, or {@code void: data changed since}; empty when nobody signed. */
    String csv() {
        return kind == Kind.SIGNED ? "signed" : words();
    }

    /** For people; empty when nobody signed. */
    String words() {
        return switch (kind) {
            case NONE -> "";
            case SIGNED -> "%s, %s, %s".formatted(by, role, at.replaceFirst("T.*", ""));
            case VOID -> "void: data changed since";
        };
    }
}
