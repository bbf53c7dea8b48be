package nl.buurthub.help.urgent;

import nl.buurthub.platform.base.Language;

/**
 * What a device shows when no page is open. Push services can't read it.
 *
 * @param page to open when it is touched
 * @param token to confirm with, by {@code confirmPush}
 */
record Push(String title, String body, String page, String token) {

    static Push of(Alert alert, Language language, String token) {
        return new Push(Channels.title(alert, language), alert.need(), page(alert), token);
    }

    static String page(Alert alert) {
        return "/b/" + alert.hood() + "/alerts/" + alert.dispatch();
    }
}
