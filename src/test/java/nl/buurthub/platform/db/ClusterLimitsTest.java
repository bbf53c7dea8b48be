package nl.buurthub.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class ClusterLimitsTest {

    private static final Duration REFILL = Duration.ofMinutes(10);

    @AutoClose
    final TestDatabase database = TestDatabase.fresh();

    private final MovableClock clock = new MovableClock();
    private Db db;
    private ClusterLimits limits;

    @BeforeEach
    void connect(Vertx vertx) {
        db = new Db(vertx, DatabaseUrl.of(database.url()), "limits", 8, 100);
        limits = new ClusterLimits(db, clock);
    }

    private Optional<Duration> take(String what) {
        return limits.take(what, 5, REFILL);
    }

    @Test
    void soManyAreTakenAtOnceAndThenOneEachTimeThatOneIsBack() {
        for (var i = 0; i < 5; i++) assertThat(take("codes")).isEmpty();
        assertThat(take("codes")).contains(Duration.ofMinutes(2));
        assertThat(take("others")).isEmpty();
        clock.forward(Duration.ofMinutes(2));
        assertThat(take("codes")).isEmpty();
        assertThat(take("codes")).contains(Duration.ofMinutes(2));
        clock.forward(REFILL);
        for (var i = 0; i < 5; i++) assertThat(take("codes")).isEmpty();
    }

    @Test
    void ofManyWhoTakeAtOnceNoMoreGetOneThanThereAre() throws Exception {
        Supplier<Boolean> taking = () -> take("crowd").isEmpty();
        assertThat(Meanwhile.atOnce(Collections.nCopies(20, taking)).stream().filter(taken -> taken))
                .hasSize(5);
    }

    @Test
    void whatIsFreeAgainIsForgottenAndNothingElse() {
        take("before");
        clock.forward(Duration.ofMinutes(3));
        take("now");
        ClusterLimits.forget(db, clock.instant());
        assertThat(db.list("select what from limit_taken", row -> row)).hasSize(1);
    }
}
