package nl.buurthub.platform.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.local.LocalBucket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Problem;

/**
 * How much one address or account may ask: what a person never meets and a spammer does. Of a node, and of all of them where who
 * is refused by one would go on at the next.
 */
public final class Limits {

    private static final int MOST = 200_000;
    private static final int MOST_SOCKETS = 500;
    private static final int POLLED_BYTES = 4 * 1024;

    /** As the JDK writes it, with all its zeros. */
    private static final Pattern IPV6_HOUSE = Pattern.compile("^((?:[0-9a-f]+:){4}).*");

    private final boolean enabled;
    private final LoadingCache<String, LocalBucket> addresses = buckets(600, Duration.ofMinutes(1));
    private final LoadingCache<String, LocalBucket> polling = buckets(4_000, Duration.ofMinutes(1));
    private final LoadingCache<UUID, LocalBucket> accounts = buckets(60, Duration.ofMinutes(1));
    private final LoadingCache<UUID, LocalBucket> words = buckets(20, Duration.ofMinutes(10));
    private final LoadingCache<UUID, LocalBucket> uploads = buckets(40, Duration.ofMinutes(10));
    private final AtOnce<String> sockets = new AtOnce<>(MOST_SOCKETS);
    private final LoadingCache<String, LocalBucket> feeds = buckets(30, Duration.ofMinutes(10));
    private final Everywhere askingAddresses = new Everywhere("asking", 20);
    private final Everywhere askingAccounts = new Everywhere("asking for", 5);
    private final Everywhere tryingAddresses = new Everywhere("trying", 20);
    private final Everywhere tryingAccounts = new Everywhere("trying for", 5);
    private final Everywhere pairings = new Everywhere("pairing", 60);
    private final Cluster cluster;

    public Limits(boolean enabled, Cluster cluster) {
        this.enabled = enabled;
        this.cluster = cluster;
    }

    /** Of one node alone. */
    public Limits(boolean enabled) {
        this(enabled, (_, _, _) -> Optional.empty());
    }

    /** Counts over all nodes. */
    @FunctionalInterface
    public interface Cluster {

        /** @return how long there is to wait, if there is */
        Optional<Duration> take(String what, int capacity, Duration refill);
    }

    /** Counted here, where refusing costs nothing, and then over the cluster. */
    private final class Everywhere {

        private static final Duration REFILL = Duration.ofMinutes(10);

        private final String name;
        private final int capacity;
        private final LoadingCache<String, LocalBucket> here;

        Everywhere(String name, int capacity) {
            this.name = name;
            this.capacity = capacity;
            this.here = buckets(capacity, REFILL);
        }

        void take(String who) {
            if (!enabled) return;
            Limits.this.take(here, who);
            cluster.take(name + " " + who, capacity, REFILL).ifPresent(wait -> {
                throw new Problem.TooMany(wait, capacity);
            });
        }
    }

    /** Places that each has so many of at the same time. */
    static final class AtOnce<K> {

        private final Map<K, Integer> taken = new ConcurrentHashMap<>();
        private final int most;

        AtOnce(int most) {
            this.most = most;
        }

        boolean take(K who) {
            if (taken.merge(who, 1, Integer::sum) <= most) return true;
            leave(who);
            return false;
        }

        void leave(K who) {
            taken.computeIfPresent(who, (_, places) -> places == 1 ? null : places - 1);
        }
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

    /** What pages of an address ask by themselves: a school where sockets are cut has hundreds open, each asks every ten seconds. */
    public Allowance polling(String address) {
        return take(polling, house(address));
    }

    /**
     * What such a page is answered: each whole 4 KiB counts as one more question, so that an address is told 16 MiB a minute,
     * however it asks. An event has less than 1 KiB: what happens in ten seconds costs a page nothing, and 300 pages, which ask
     * 1,800 times a minute, may each catch up with 28 KiB in it besides. Who was told more than they had left is refused until
     * that is made up for.
     *
     * @param bytes of the answer
     */
    public void polled(String address, int bytes) {
        var questions = bytes / POLLED_BYTES;
        if (enabled && questions > 0) polling.get(house(address)).consumeIgnoringRateLimits(questions);
    }

    /** A house has one IPv4 address, or 2^64 of IPv6. */
    private static String house(String address) {
        return address.contains(":") ? IPV6_HOUSE.matcher(address).replaceFirst("$1") : address;
    }

    /**
     * A socket that stays open: a building has dozens.
     *
     * @return gives its place back, to be run once; nothing where an address has all it may
     */
    public Optional<Runnable> socket(String address) {
        var house = house(address);
        if (!enabled) return Optional.of(() -> {});
        return sockets.take(house) ? Optional.of(() -> sockets.leave(house)) : Optional.empty();
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
        askingAddresses.take(house(address));
        askingAccounts.take(house(address) + " " + email);
    }

    /** Codes and links tried, likewise. */
    public void trying(String address, String account) {
        tryingAddresses.take(house(address));
        tryingAccounts.take(house(address) + " " + account);
    }

    /** Codes that screens of an address show: a building has a few, and each shows another one now and then. */
    public void pairing(String address) {
        pairings.take(house(address));
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
