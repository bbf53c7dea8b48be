package nl.buurthub.help.asking;

import com.fasterxml.jackson.annotation.JsonSetter;
import nl.buurthub.help.Category;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/** What an asker changes of a request: only what is named. A place of {@code null} takes the place away. */
public final class HelpChange {

    private @Nullable String need;
    private @Nullable String text;
    private @Nullable Category category;
    private @Nullable String moment;
    private @Nullable Place place;
    private boolean placeNamed;

    @JsonSetter
    void setNeed(String need) {
        this.need = TextInput.name(need, "/need", NewHelp.NEED);
    }

    @JsonSetter
    void setText(String text) {
        this.text = NewHelp.more(text);
    }

    @JsonSetter
    void setCategory(Category category) {
        this.category = category;
    }

    @JsonSetter
    void setMoment(String moment) {
        this.moment = TextInput.line(moment, "/moment", NewHelp.MOMENT);
    }

    @JsonSetter
    void setPlace(@Nullable Place place) {
        this.place = place;
        this.placeNamed = true;
    }

    @Nullable
    String need() {
        return need;
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    Category category() {
        return category;
    }

    @Nullable
    String moment() {
        return moment;
    }

    @Nullable
    Place place() {
        return place;
    }

    boolean placeNamed() {
        return placeNamed;
    }
}
