package plenary.collect.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StateTest {

    @ParameterizedTest
    @CsvSource({
        "RECEIVED,   VALIDATED RETURNED",
        "VALIDATED,  VALIDATED RETURNED ACCEPTED",
        "RETURNED,   VALIDATED RETURNED ACCEPTED",
        "ACCEPTED,   SIGNED_OFF PUBLISHED WITHDRAWN",
        "SIGNED_OFF, SIGNED_OFF PUBLISHED WITHDRAWN",
        "PUBLISHED,  SIGNED_OFF PUBLISHED WITHDRAWN",
        "WITHDRAWN,  ''"
    })
    void onlyTheseMayFollow(State state, String next) {
        List<State> expected = Arrays.stream(next.split(" "))
                .filter(name -> !name.isEmpty())
                .map(State::valueOf)
                .toList();

        assertThat(state.next()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void nothingComesBackToTheInbox(State state) {
        assertThat(state.next()).doesNotContain(State.RECEIVED);
    }
}
