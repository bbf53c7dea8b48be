package nl.buurthub.hoods;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.journal.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is in a hood, and so may see and do there.
 *
 * @param manager whether the caller runs the hood now: not while suspended
 * @param known whether what they write stands at once: a manager vouched for them, or let something through before
 * @param suspended until when they only read, if they do
 */
public record Membership(
        UUID hood,
        String slug,
        HoodSettings settings,
        List<String> streets,
        boolean resident,
        boolean manager,
        boolean known,
        @Nullable Instant suspended) {

    /** @throws Problem.Refused for who doesn't live here, which is no secret, and for who was suspended */
    public Membership requireResident() {
        return requireHome().requireActive();
    }

    /** @throws Problem.Refused for who doesn't live here */
    public Membership requireHome() {
        if (!resident) throw new Problem.Refused("notAResident");
        return this;
    }

    /** @throws Problem.Refused for who was suspended */
    public Membership requireActive() {
        if (suspended != null) throw new Problem.Refused("suspended");
        return this;
    }

    /** @throws Problem.NotFound for who doesn't run the hood, or was suspended: what managers have isn't told */
    public Membership requireManager() {
        if (!manager) throw new Problem.NotFound();
        return this;
    }

    /**
     * A street of the hood where these are known; else a name without a number, which would be an address.
     *
     * @throws Problem.Invalid for another
     */
    public void requirePlace(@Nullable Place place) {
        if (!(place instanceof Place.Street street)) return;
        if (streets.contains(street.street())) return;
        if (!streets.isEmpty()) throw new Problem.Invalid("/place/street", "street");
        if (street.street().chars().anyMatch(Character::isDigit))
            throw new Problem.Invalid("/place/street", "houseNumber");
    }

    /** The stream of what this audience sees. */
    public Stream stream(Audience audience) {
        return Stream.of(slug, audience);
    }

    /** The streams of a hood that the caller may hear. */
    public List<Stream> streams() {
        var streams = new ArrayList<>(square());
        if (manager) streams.add(Stream.desk(slug));
        return streams;
    }

    /** The streams whose events show on the square: what is the hood's, and what this caller did themselves. */
    public List<Stream> square(Caller who) {
        var streams = new ArrayList<>(square());
        if (who instanceof Caller.Person person) streams.add(Stream.person(person.id()));
        return streams;
    }

    private List<Stream> square() {
        return resident ? List.of(Stream.open(slug), Stream.residents(slug)) : List.of(Stream.open(slug));
    }
}
