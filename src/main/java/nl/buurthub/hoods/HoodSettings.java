package nl.buurthub.hoods;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Json;

/**
 * What a hood may set otherwise; what it doesn't set has the default.
 *
 * @param undoMinutes how long the author can put a removed post back
 * @param audience who sees a post whose author chose nothing
 * @param helpDays how long a help request stands that nobody agrees on
 * @param urgent how responders are called
 * @param rules what neighbours keep to here, in the hood's language; empty: the usual
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record HoodSettings(
        Integer undoMinutes, Audience audience, Integer helpDays, Urgent urgent, List<String> rules) {

    public HoodSettings {
        if (undoMinutes == null) undoMinutes = 10;
        if (audience == null) audience = Audience.RESIDENTS;
        if (helpDays == null) helpDays = 14;
        if (urgent == null) urgent = Json.read("{}", Urgent.class);
        if (rules == null) rules = List.of();
    }

    /**
     * Responders are called in rounds.
     *
     * @param needed how many have to go
     * @param perRound how many are called at most in one
     * @param radii in metres, one a round
     * @param roundSeconds until the next
     * @param channelSeconds until devices ring of who didn't confirm on an open page
     * @param mailSeconds after that, until they are mailed
     */
    public record Urgent(
            Integer needed,
            Integer perRound,
            List<Integer> radii,
            Integer roundSeconds,
            Integer channelSeconds,
            Integer mailSeconds) {

        public Urgent {
            if (needed == null) needed = 1;
            if (perRound == null) perRound = 3;
            if (radii == null || radii.isEmpty()) radii = List.of(500, 1000, 2000);
            if (roundSeconds == null) roundSeconds = 60;
            if (channelSeconds == null) channelSeconds = 5;
            if (mailSeconds == null) mailSeconds = 15;
        }
    }
}
