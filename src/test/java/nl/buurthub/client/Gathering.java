package nl.buurthub.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Gatherings in the demo's hood, as several tests need them. */
final class Gathering {

    static final String AGENDA = DemoSite.SQUARE + "/agenda";

    private Gathering() {}

    /** Of two hours, tomorrow, for anybody. @param more over that */
    static JsonNode plan(DemoSite site, String persona, String title, Map<String, ?> more) {
        var starts = site.clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.HOURS);
        var plan = new HashMap<String, Object>(Map.of(
                "kind", "food",
                "title", title,
                "details", "Neem een kom en een lepel mee. Kinderen zijn welkom, de soep staat om twaalf uur op tafel.",
                "starts", starts.toString(),
                "ends", starts.plus(Duration.ofHours(2)).toString(),
                "venue", "Moestuin De Kas",
                "audience", "public",
                "signing", "anyone",
                "guests", 3));
        plan.putAll(more);
        return site.persona(persona)
                .asks("POST", "/hoods/bloemenbuurt/gatherings", plan)
                .must(201)
                .body();
    }

    /** A calendar of an organisation that was just read, at an address that can't be read again, and what it brought for tomorrow. */
    static void source(DemoSite site, String name, String title) {
        site.hub.run("""
                with at as (select '%s'::timestamptz as now), source as (
                  insert into calendar_source (hood, name, url, due, fetched, added)
                  select id, '%s', 'https://192.168.0.1/agenda.ics', now + interval '1 day', now, now from hood, at
                  where slug = 'bloemenbuurt' returning id, hood)
                insert into gathering (hood, source, uid, occurs, kind, title, starts, ends, venue, audience, signing, planned)
                select hood, id, 'een', now + interval '1 day', 'other', '%s', now + interval '1 day',
                  now + interval '26 hours', 'Grote zaal', 'public', 'none', now from source, at
                """.formatted(site.clock.instant(), name, title));
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
