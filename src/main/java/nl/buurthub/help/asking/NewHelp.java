package nl.buurthub.help.asking;

import nl.buurthub.help.Category;
import nl.buurthub.help.OwnHelp.Behalf;
import nl.buurthub.hoods.Hood;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks. For residents and anonymous, unless it says otherwise.
 *
 * @param urgent when it can't wait an hour
 * @param onBehalf whom a manager asks it for: seen by managers alone, who look it up and say why, and may then take it over. An
 *     accepted helper hears of the manager, who brings the two together
 */
public record NewHelp(
        String need,
        String text,
        Category category,
        String moment,
        @Nullable Place place,
        Audience audience,
        Boolean anonymous,
        @Nullable Urgent urgent,
        @Nullable Behalf onBehalf) {

    static final int NEED = 120;
    static final int TEXT = 2000;
    static final int MOMENT = 80;

    public NewHelp {
        need = TextInput.name(need, "/need", NEED);
        text = more(text);
        moment = moment == null ? "" : TextInput.line(moment, "/moment", MOMENT);
        audience = audience == null ? Audience.RESIDENTS : audience;
        anonymous = anonymous == null || anonymous;
        if (onBehalf != null && !anonymous) throw new Problem.Invalid("/anonymous", "onBehalf");
        if (onBehalf != null && urgent != null && urgent.address() == null)
            throw new Problem.Invalid("/urgent/address", "required");
    }

    /** What may be left empty. */
    static String more(@Nullable String text) {
        return text == null || text.isBlank() ? "" : TextInput.text(text, "/text", TEXT);
    }

    /** Where to come; where the asker lives when it doesn't say. */
    public record Urgent(
            Hood.@Nullable Point point, @Nullable String address) {
        public Urgent {
            if (address != null) address = TextInput.name(address, "/urgent/address", 160);
        }
    }
}
