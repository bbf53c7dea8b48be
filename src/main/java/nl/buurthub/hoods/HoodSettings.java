package nl.buurthub.hoods;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import nl.buurthub.platform.base.Audience;

/**
 * What a hood may set otherwise; what it doesn't set has the default.
 *
 * @param undoMinutes how long the author can put a removed post back
 * @param audience who sees a post whose author chose nothing
 * @param helpDays how long a help request stands that nobody agrees on
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record HoodSettings(Integer undoMinutes, Audience audience, Integer helpDays) {

    public HoodSettings {
        if (undoMinutes == null) undoMinutes = 10;
        if (audience == null) audience = Audience.RESIDENTS;
        if (helpDays == null) helpDays = 14;
    }
}
