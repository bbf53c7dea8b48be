package nl.buurthub.help.urgent;

import com.fasterxml.jackson.annotation.JsonSetter;
import java.util.List;
import nl.buurthub.hoods.Hood;
import nl.buurthub.platform.base.Problem;
import org.jspecify.annotations.Nullable;

/** What a responder changes: only what is named. A home of {@code null} takes it away. */
public final class DutyChange {

    private Duty.@Nullable Mode duty;
    private @Nullable Integer radius;
    private @Nullable List<Duty.Hours> hours;
    private Hood.@Nullable Point home;
    private boolean homeNamed;

    @JsonSetter
    void setDuty(Duty.Mode duty) {
        this.duty = duty;
    }

    @JsonSetter
    void setRadius(int radius) {
        this.radius = radius;
    }

    @JsonSetter
    void setHours(List<Duty.Hours> hours) {
        for (var nr = 0; nr < hours.size(); nr++) {
            var own = hours.get(nr);
            if (own.starts().compareTo(own.ends()) >= 0) throw new Problem.Invalid("/hours/" + nr, "hours");
            if (hours.subList(0, nr).stream().anyMatch(own::overlap))
                throw new Problem.Invalid("/hours/" + nr, "overlap");
        }
        this.hours = hours;
    }

    @JsonSetter
    void setHome(Hood.@Nullable Point home) {
        this.home = home;
        this.homeNamed = true;
    }

    Duty.@Nullable Mode duty() {
        return duty;
    }

    @Nullable
    Integer radius() {
        return radius;
    }

    @Nullable
    List<Duty.Hours> hours() {
        return hours;
    }

    Hood.@Nullable Point home() {
        return home;
    }

    boolean homeNamed() {
        return homeNamed;
    }
}
