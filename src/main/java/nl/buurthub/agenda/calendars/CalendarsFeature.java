package nl.buurthub.agenda.calendars;

import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.HostNames;
import nl.buurthub.platform.web.Limits;

/** The agenda in people's own calendars. */
public final class CalendarsFeature implements Feature {

    private final Calendars calendars;
    private final HostNames hostNames;
    private final Limits limits;

    public CalendarsFeature(Platform platform, Limits limits) {
        this.calendars = new Calendars(platform.db(), platform.hostNames(), platform.clock());
        this.hostNames = platform.hostNames();
        this.limits = limits;
    }

    @Override
    public String name() {
        return "calendars";
    }

    @Override
    public void on(Api api) {
        new CalendarRoutes(calendars, hostNames, limits).on(api);
    }
}
