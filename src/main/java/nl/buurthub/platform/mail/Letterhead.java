package nl.buurthub.platform.mail;

import io.vertx.ext.mail.mailencoder.EmailAddress;
import java.util.Objects;
import nl.buurthub.platform.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What every mail bears of the site.
 *
 * @param name of the site, for its readers
 * @param address that it comes from
 * @param replies where they go; without it there is nobody to read them
 */
public record Letterhead(
        String name, String address, @Nullable String replies) {

    /**
     * @param from as in mail: {@code Buurthub <noreply@buurthub.nl>}
     * @throws Refusal that says which of them is no address
     */
    public static Letterhead of(String from, @Nullable String replies) {
        var sender = address("mail.from", from);
        var name = Objects.requireNonNullElse(sender.getName(), "Buurthub").replaceAll("^\"|\"$", "");
        return new Letterhead(
                name,
                sender.getEmail(),
                replies == null ? null : address("mail.replies", replies).getEmail());
    }

    private static EmailAddress address(String setting, String value) {
        try {
            return new EmailAddress(value);
        } catch (IllegalArgumentException e) {
            throw new Refusal(setting + ": not an address");
        }
    }

    /** What comes after the @ of it. */
    String domain() {
        return address.replaceFirst(".*@", "");
    }
}
