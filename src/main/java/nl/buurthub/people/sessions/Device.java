package nl.buurthub.people.sessions;

import java.util.List;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import org.jspecify.annotations.Nullable;

/** What somebody signs in with, in words they know it by. The rest of a User-Agent is nobody's business. */
public final class Device {

    private record Sign(String mark, String name) {}

    // The first that fits: browsers also name those they descend from.
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Firefox", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("CriOS", "Chrome"),
            new Sign("Chrome", "Chrome"),
            new Sign("Safari", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("CrOS", "Chromebook"),
            new Sign("Mac OS", "Mac"),
            new Sign("Linux", "Linux"));

    private Device() {}

    public static String of(@Nullable String userAgent, Language language) {
        var agent = userAgent == null ? "" : userAgent;
        var words = Messages.in(language);
        return words.of(
                "device",
                name(BROWSERS, agent, words.of("device.browser")),
                name(SYSTEMS, agent, words.of("device.system")));
    }

    private static String name(List<Sign> signs, String agent, String unknown) {
        return signs.stream()
                .filter(sign -> agent.contains(sign.mark()))
                .map(Sign::name)
                .findFirst()
                .orElse(unknown);
    }
}
