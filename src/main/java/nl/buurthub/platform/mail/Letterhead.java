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

    /** Of a site that has no address yet; nobody can ever have this one (RFC 2606). */
    public static final Letterhead NOBODY = of("noreply@buurthub.invalid");

    /**
     * @param from as in mail: {@code Buurthub <noreply@buurthub.nl>}
     * @throws Refusal if that is no address
     */
    public static Letterhead of(String from) {
        var sender = address(from);
        var name = Objects.requireNonNullElse(sender.getName(), "Buurthub").replaceAll("^\"|\"$", "");
        return new Letterhead(name, sender.getEmail(), null);
    }

    /** @throws Refusal if that is no address */
    public Letterhead withReplies(String to) {
        return new Letterhead(name, address, address(to).getEmail());
    }

    private static EmailAddress address(String value) {
        try {
            return new EmailAddress(value);
        } catch (IllegalArgumentException e) {
            throw new Refusal("not an address");
        }
    }

    /** Whether that is an address that nobody can have. */
    public boolean isOfNobody() {
        return address.endsWith(".invalid");
    }

    /** What comes after the @ of it. */
    String domain() {
        return address.replaceFirst(".*@", "");
    }
}
