package nl.buurthub.platform.web;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells the internet from one's own machine and network. */
public final class PublicAddress {

    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        var bytes = address.getAddress();
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        if (address instanceof Inet4Address)
            return first != 0
                    && first < 240
                    // Shared by a provider's customers (RFC 6598), protocol assignments, and for benchmarks.
                    && !(first == 100 && second >= 64 && second < 128)
                    && !(first == 192 && second == 0)
                    && !(first == 198 && (second == 18 || second == 19));
        // Global unicast, without what carries an IPv4 address within (Teredo and 6to4) or is for examples.
        return first >> 5 == 1
                && !(first == 0x20 && second == 0x02)
                && !(first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0)
                && !(first == 0x20 && second == 0x01 && (bytes[2] & 0xff) == 0x0d && (bytes[3] & 0xff) == 0xb8);
    }
}
