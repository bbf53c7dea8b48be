package nl.buurthub.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** Names under {@code .localhost} are this machine (RFC 6761), as browsers have it: a hood of a test can have one. */
public final class LocalhostNames extends InetAddressResolverProvider {

    @Override
    public String name() {
        return "names under .localhost";
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Local(configuration.builtinResolver());
    }

    private record Local(InetAddressResolver usual) implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            return host.endsWith(".localhost")
                    ? Stream.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}))
                    : usual.lookupByName(host, policy);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return usual.lookupByAddress(address);
        }
    }
}
