package nl.buurthub;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.EventBusOptions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.X509KeyManager;
import javax.net.ssl.X509TrustManager;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** What a node shows on the bus, looked at before others see it: they would only fall silent. */
record ClusterCertificate(PrivateKey key, X509Certificate[] chain, X509TrustManager authority) {

    private static final Logger LOG = LogManager.getLogger();
    private static final Duration SOON = Duration.ofDays(30);
    private static final byte[] ANYTHING = new byte[32];

    /** @throws Settings.Wrong when others wouldn't take it */
    static void check(Config.Cluster config, Instant now) {
        var bus = ClusterBus.options(config);
        if (!bus.isSsl()) return;
        try {
            read(bus).check(now);
        } catch (Exception wrong) {
            throw new Settings.Wrong(List.of("cluster.tls: " + wrong.getMessage()));
        }
    }

    private static ClusterCertificate read(EventBusOptions bus) throws Exception {
        var vertx = Vertx.vertx();
        try {
            var keys = (X509KeyManager)
                    bus.getKeyCertOptions().getKeyManagerFactory(vertx).getKeyManagers()[0];
            var authority = (X509TrustManager)
                    bus.getTrustOptions().getTrustManagerFactory(vertx).getTrustManagers()[0];
            var alias = Stream.of("EC", "RSA")
                    .flatMap(type -> Stream.ofNullable(keys.getClientAliases(type, null)))
                    .flatMap(Stream::of)
                    .findFirst()
                    .orElseThrow(() -> new CertificateException("the key is no EC and no RSA key"));
            return new ClusterCertificate(keys.getPrivateKey(alias), keys.getCertificateChain(alias), authority);
        } finally {
            Blocking.on(vertx.close());
        }
    }

    private void check(Instant now) throws GeneralSecurityException {
        if (!isOfKey()) throw new CertificateException("the certificate is of another key");
        var until = chain[0].getNotAfter().toInstant();
        try {
            chain[0].checkValidity(Date.from(now));
        } catch (CertificateExpiredException e) {
            throw new CertificateException("the certificate was valid until " + until);
        }
        try {
            // Nodes are each other's clients and servers.
            authority.checkClientTrusted(chain, key.getAlgorithm());
            authority.checkServerTrusted(chain, "UNKNOWN");
        } catch (CertificateException e) {
            throw new CertificateException("the authority doesn't vouch for the certificate: " + e.getMessage());
        }
        if (until.isBefore(now.plus(SOON))) LOG.warn("The certificate of the bus is valid until {}", until);
    }

    private boolean isOfKey() throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : "RSA"));
        signature.initSign(key);
        signature.update(ANYTHING);
        var signed = signature.sign();
        signature.initVerify(chain[0].getPublicKey());
        signature.update(ANYTHING);
        return signature.verify(signed);
    }
}
