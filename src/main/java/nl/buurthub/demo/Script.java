package nl.buurthub.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurthub.agenda.GatheringKind;
import nl.buurthub.help.Category;
import nl.buurthub.help.OfferState;
import nl.buurthub.help.RequestState;
import nl.buurthub.hoods.Hood;
import nl.buurthub.hoods.Role;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Language;
import nl.buurthub.posts.PostKind;
import nl.buurthub.signup.Signing;
import org.jspecify.annotations.Nullable;

/** What was written for a demo hood, in {@code resources/demo/<slug>/}. */
record Script(List<Cast> people, List<Scene> history, List<Plea> help, List<Outing> agenda, List<Act> life) {

    /** Somebody who lives there. A persona is one that a visitor can be; a responder is on duty day and night. */
    record Cast(
            String key,
            String name,
            String about,
            String street,
            String houseNumber,
            String postcode,
            Language language,
            Role role,
            boolean verified,
            Hood.@Nullable Point home,
            boolean responder,
            @Nullable Map<String, String> intro,
            boolean persona) {}

    /** A post of so many days ago, and what came of it. */
    record Scene(
            int daysAgo,
            LocalTime time,
            String by,
            PostKind kind,
            String title,
            String text,
            Audience audience,
            @Nullable String street,
            List<Picture> photos,
            List<String> thanks,
            List<String> join,
            List<Line> comments,
            List<Complaint> reports) {
        Scene {
            photos = photos == null ? List.of() : photos;
            thanks = thanks == null ? List.of() : thanks;
            join = join == null ? List.of() : join;
            comments = comments == null ? List.of() : comments;
            reports = reports == null ? List.of() : reports;
        }
    }

    /** What a neighbour says is wrong with a post, so many minutes after it. */
    record Complaint(String by, int after, String category, String words) {}

    /** One in {@code resources/demo/<slug>/photos/}. */
    record Picture(String file, String alt) {}

    /** A comment, so many minutes after the post. */
    record Line(String by, int after, String text, List<Line> replies) {
        Line {
            replies = replies == null ? List.of() : replies;
        }
    }

    /** A request for help of so many days ago, and what came of it: ended so many minutes later, if it did. */
    record Plea(
            int daysAgo,
            LocalTime time,
            String by,
            String need,
            String text,
            Category category,
            String moment,
            Audience audience,
            boolean named,
            @Nullable String street,
            List<Hand> offers,
            @Nullable RequestState end,
            int ended,
            String thanks) {
        Plea {
            offers = offers == null ? List.of() : offers;
        }
    }

    /** An offer, so many minutes after the request; decided half an hour later, if it was. */
    record Hand(String by, int after, String text, @Nullable OfferState decided) {}

    /**
     * A gathering on the next such day of the week, or so many weeks later; planned so many days ago.
     *
     * @param minutes how long it takes
     * @param comes who signs up, in this order
     */
    record Outing(
            int daysAgo,
            String by,
            DayOfWeek day,
            int weeks,
            LocalTime time,
            int minutes,
            GatheringKind kind,
            String title,
            String details,
            String venue,
            @Nullable String street,
            Audience audience,
            Signing signing,
            @Nullable Integer capacity,
            int guests,
            String cost,
            boolean accessible,
            String accessibility,
            @Nullable String repeats,
            List<Guest> comes) {
        Outing {
            comes = comes == null ? List.of() : comes;
        }
    }

    /** Somebody who comes, with so many others. */
    record Guest(String by, int guests, boolean shown) {}

    /** Something a neighbour does now: a request for help, a post, or one of some comments that fit nearly anything. */
    record Act(
            String by,
            @Nullable String title,
            @Nullable String text,
            @Nullable String street,
            @Nullable String need,
            @Nullable Category category,
            @Nullable List<String> texts) {}

    static Script of(String slug, int weeks) {
        var history = new ArrayList<Scene>();
        if (weeks == 1) history.addAll(read(slug, "weeks", new TypeReference<List<Scene>>() {}));
        else
            for (var week = 1; week <= weeks; week++)
                history.addAll(read(slug, "week-" + week, new TypeReference<List<Scene>>() {}));
        return new Script(
                read(slug, "people", new TypeReference<>() {}),
                history,
                read(slug, "help", new TypeReference<>() {}),
                read(slug, "agenda", new TypeReference<>() {}),
                read(slug, "life", new TypeReference<>() {}));
    }

    static byte[] bytes(String slug, Picture picture) throws IOException {
        var resource = "/demo/" + slug + "/photos/" + picture.file();
        try (var in = Objects.requireNonNull(Script.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }

    private static <T> T read(String slug, String file, TypeReference<T> type) {
        var resource = "/demo/" + slug + "/" + file + ".json";
        try (var in = Objects.requireNonNull(Script.class.getResourceAsStream(resource), resource)) {
            return Json.MAPPER.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
