package plenary.collect.governance;

import java.util.List;
import java.util.Locale;

/** Where a submission stands between inbox and edition. */
public enum State {
    RECEIVED,
    VALIDATED,
    RETURNED,
    ACCEPTED,
    SIGNED_OFF,
    PUBLISHED,
    WITHDRAWN;

    /**
     * What may follow. A returned submission may be checked again, since a new contract or edition may ask for something
     * else; what was withdrawn stays so: data come back only as a new submission.
     */
    public List<State> next() {
        return switch (this) {
            case RECEIVED -> List.of(VALIDATED, RETURNED);
            case VALIDATED -> List.of(VALIDATED, ACCEPTED, RETURNED);
            case RETURNED -> List.of(VALIDATED, ACCEPTED, RETURNED);
            case ACCEPTED -> List.of(SIGNED_OFF, PUBLISHED, WITHDRAWN);
            case SIGNED_OFF -> List.of(SIGNED_OFF, PUBLISHED, WITHDRAWN);
            case PUBLISHED -> List.of(SIGNED_OFF, PUBLISHED, WITHDRAWN);
            case WITHDRAWN -> List.of();
        };
    }

    /** As people read it: {@code signed off}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
