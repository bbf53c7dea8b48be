package nl.buurthub.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Gatherings in the demo's hood, as several tests need them. */
final class Gathering {

    static final String AGENDA = DemoSite.SQUARE + "/agenda";

    private Gathering() {}

    /** Of two hours, tomorrow, for anybody. @param more over that */
    static JsonNode plan(DemoSite site, String persona, String title, Map<String, ?> more) {
        var starts = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.HOURS);
        var wish = new HashMap<String, Object>(Map.of(
                "kind", "food",
                "title", title,
                "details", "Neem een kom en een lepel mee. Kinderen zijn welkom, de soep staat om twaalf uur op tafel.",
                "starts", starts.toString(),
                "ends", starts.plus(Duration.ofHours(2)).toString(),
                "venue", "Moestuin De Kas",
                "audience", "public",
                "signing", "anyone",
                "guests", 3));
        wish.putAll(more);
        return site.persona(persona)
                .asks("POST", "/hoods/bloemenbuurt/gatherings", wish)
                .must(201)
                .body();
    }

    static String page(JsonNode gathering) {
        return AGENDA + "/" + gathering.path("id").asText();
    }

    /** The code with which this persona comes in. */
    static String signUp(DemoSite site, String persona, JsonNode gathering, Map<String, ?> party) {
        var path = "/hoods/bloemenbuurt/gatherings/" + gathering.path("id").asText() + "/sign-up";
        return site.persona(persona)
                .asks("PUT", path, party)
                .must(200)
                .body()
                .path("code")
                .asText();
    }

    /** What the link carries that was mailed to this address last. */
    static String mailed(DemoSite site, String email) {
        return site.hub
                .ask("select content ->> 'manage' from mail where recipient = '" + email
                        + "' and content ? 'manage' order by id desc")
                .getFirst()
                .replaceFirst(".*#t=", "");
    }
}
