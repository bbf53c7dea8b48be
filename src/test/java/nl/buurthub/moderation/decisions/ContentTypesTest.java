package nl.buurthub.moderation.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.Moderatable;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.testing.Neighbour.Answer;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What managers moderate is each feature's own word. */
class ContentTypesTest {

    @AutoClose
    final TestHub hub = TestHub.start();

    private record Advert(ContentType contentType) implements Moderatable {

        @Override
        public Optional<ModeratedContent> find(Queries db, Membership hood, UUID id) {
            return Optional.empty();
        }

        @Override
        public void take(Tx tx, Membership hood, UUID id, ModerationState why) {}

        @Override
        public void giveBack(Tx tx, Membership hood, UUID id) {}
    }

    @Test
    void twoFeaturesDoNotClaimOneWord() {
        var advert = new Advert(new ContentType("advert"));
        var other = new Advert(new ContentType("advert"));
        assertThatThrownBy(() -> new Contents(List.of(advert, other))).hasMessageContaining("advert");
    }

    @Test
    void aWordOfNoFeatureIsRefusedWhereItStands() {
        var post = hub.resident("ana").places("Dag buren").path("id").asText();
        var report = Map.of("contentType", "advert", "about", post, "category", "other");
        refused(hub.resident("ben").asks("POST", "/hoods/noord/reports", report));
        var decision = Map.of("contentType", "advert", "about", post, "action", "hide", "rule", "Geen reclame");
        refused(hub.manager("mo").asks("POST", "/hoods/noord/decisions", decision));
    }

    @Test
    void nobodyReportsAPerson() {
        var ana = hub.resident("ana");
        var report = Map.of("contentType", "person", "about", ana.id(), "category", "other");
        refused(hub.resident("ben").asks("POST", "/hoods/noord/reports", report));
    }

    private static void refused(Answer answer) {
        assertThat(answer.must(400).body().at("/errors/0/pointer").asText()).isEqualTo("/contentType");
    }

    @Test
    void aTaskIsOfAKindThatSomeFeatureHas() {
        assertThatThrownBy(() -> hub.run("""
                        insert into task (hood, kind, about, title, path, opened)
                        select id, 'nothing', id, 'Niets', 'desk', now() from hood
                        """)).rootCause().hasMessageContaining("task_kind_fkey");
    }
}
