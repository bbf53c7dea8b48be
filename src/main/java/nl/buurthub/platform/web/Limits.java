package nl.buurthub.platform.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.local.LocalBucket;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Problem;

/** How much one address or account may ask of a node: what a person never meets and a spammer does. */
public final class Limits {

    private static final int MOST = 200_000;

    /** As the JDK writes it, with all its zeros. */
    private static final Pattern IPV6_HOUSE = Pattern.compile("^((?:[0-9a-f]+:){4}).*");

    private final boolean enabled;
    private final LoadingCache<String, LocalBucket> addresses = buckets(600, Duration.ofMinutes(1));
    private final LoadingCache<UUID, LocalBucket> accounts = buckets(60, Duration.ofMinutes(1));
    private final LoadingCache<UUID, LocalBucket> words = buckets(20, Duration.ofMinutes(10));
    private final LoadingCache<UUID, LocalBucket> uploads = buckets(40, Duration.ofMinutes(10));
    private final LoadingCache<String, LocalBucket> askingAddresses = buckets(20, Duration.ofMinutes(10));
    private final LoadingCache<String, LocalBucket> askingAccounts = buckets(5, Duration.ofMinutes(10));
    private final LoadingCache<String, LocalBucket> tryingAddresses = buckets(20, Duration.ofMinutes(10));
    private final LoadingCache<String, LocalBucket> tryingAccounts = buckets(5, Duration.ofMinutes(10));
    private final LoadingCache<String, LocalBucket> pairings = buckets(60, Duration.ofMinutes(10));

    private final LoadingCache<String, LocalBucket> feeds = buckets(30, Duration.ofMinutes(10));

    public Limits(boolean enabled) {
        this.enabled = enabled;
    }

    private static <K> LoadingCache<K, LocalBucket> buckets(int capacity, Duration refill) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(refill.multipliedBy(2))
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, refill))
                        .build());
    }

    /**
     * What is left of a limit.
     *
     * @param whole until when all of it is there again
     */
    public record Allowance(long limit, long remaining, Duration whole) {}

    /** Any request from an address: a house or a library may share one. */
    public Allowance address(String address) {
        return take(addresses, house(address));
    }

    /** A house has one IPv4 address, or 2^64 of IPv6. */
    private static String house(String address) {
        return address.contains(":") ? IPV6_HOUSE.matcher(address).replaceFirst("$1") : address;
    }

    /** Any change by an account. */
    public void account(UUID person) {
        take(accounts, person);
    }

    /** Words placed by an account: posts and comments. */
    public void words(UUID person) {
        take(words, person);
    }

    /** Files sent by an account. */
    public void upload(UUID person) {
        take(uploads, person);
    }

    /** Codes asked for from an address, and for an account: what others ask for it from elsewhere doesn't count. */
    public void asking(String address, String email) {
        take(askingAddresses, house(address));
        take(askingAccounts, house(address) + " " + email);
    }

    /** Codes and links tried, likewise. */
    public void trying(String address, String account) {
        take(tryingAddresses, house(address));
        take(tryingAccounts, house(address) + " " + account);
    }

    /** Codes that screens of an address show: a building has a few, and each shows another one now and then. */
    public void pairing(String address) {
        take(pairings, house(address));
    }

    /** A calendar read by its secret: a few phones and a watch come for it now and then. */
    public void feed(String secret) {
        take(feeds, secret);
    }

    private <K> Allowance take(LoadingCache<K, LocalBucket> buckets, K who) {
        var bucket = buckets.get(who);
        var limit = bucket.getConfiguration().getBandwidths()[0].getCapacity();
        if (!enabled) return new Allowance(limit, limit, Duration.ZERO);
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) throw new Problem.TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()), limit);
        return new Allowance(limit, probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForReset()));
    }
}
