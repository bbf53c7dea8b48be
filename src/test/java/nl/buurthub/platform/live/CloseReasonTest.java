package nl.buurthub.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.buurthub.testing.LiveContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That each is said when it should be, and closed with, is for the tests of what it is said for. */
class CloseReasonTest {

    @ParameterizedTest
    @EnumSource
    void theContractHasTheCodeOfEach(CloseReason reason) {
        assertThat(LiveContract.WHOLE.code(reason.word())).isEqualTo(reason.status());
    }

    @Test
    void whoSeesNothingButTheCodeKnowsTheReason() {
        assertThat(Arrays.stream(CloseReason.values()).map(CloseReason::status)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void theFrameIsOneThatAServerMaySend(CloseReason reason) {
        // RFC 6455, section 7.4: three that say what is meant, or one of those for applications.
        assertThat(reason.status()).matches(code -> code == 1001 || code == 1002 || code == 1013 || code / 1000 == 4);
    }
}
