package nl.buurthub.hoods;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.platform.web.HostNames;
import org.jspecify.annotations.Nullable;

/**
 * A hood as a caller sees it; the contract's {@code Hood}.
 *
 * @param audience who sees a post whose author chose nothing
 * @param managers who run it, for the mark beside their names
 * @param residency what the caller is there
 * @param live the streams the caller may hear
 * @param url what the addresses of its pages start with
 */
public record HoodView(
        String slug,
        String name,
        String city,
        String locale,
        String timeZone,
        Hood.@Nullable Point centre,
        Map<String, String> theme,
        List<String> streets,
        Audience audience,
        List<UUID> managers,
        @Nullable Residency residency,
        List<String> live,
        String url) {

    /** @throws nl.buurthub.platform.base.Problem.NotFound if there is no such hood */
    public static HoodView of(Queries db, HostNames hostNames, Caller who, String slug) {
        var hood = Hoods.hood(db, slug);
        var streams = Hoods.membership(db, who, slug).streams();
        return new HoodView(
                hood.slug(),
                hood.name(),
                hood.city(),
                hood.locale(),
                hood.timeZone(),
                hood.centre(),
                hood.theme(),
                hood.streets(),
                hood.settings().audience(),
                Hoods.managers(db, hood.id()),
                Hoods.residency(db, who, hood.id()).orElse(null),
                streams.stream().map(Stream::name).toList(),
                hostNames.pagesOf(slug));
    }
}
