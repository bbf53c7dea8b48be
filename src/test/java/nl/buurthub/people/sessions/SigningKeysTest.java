package nl.buurthub.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.function.Supplier;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.testing.Meanwhile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final String PEM = SigningKeys.fresh();
    private static final String PRIVATE = PEM.substring(0, PEM.indexOf("-----BEGIN PUBLIC"));

    @TempDir
    Path directory;

    @Test
    void nodesThatStartTogetherAgreeOnAKeyThatOthersCannotRead() throws Exception {
        var file = directory.resolve("keys/signing.pem");
        Supplier<String> start = () -> SigningKeys.kept(file).signing();
        assertThat(new HashSet<>(Meanwhile.atOnce(Collections.nCopies(8, start))))
                .hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aFileThatIsNotThereIsRefusedAndNotMade() {
        var file = directory.resolve("kyes.pem");
        assertRefused(file, "there is no such file");
        assertThat(file).doesNotExist();
    }

    @Test
    void aDirectoryIsRefused() {
        assertRefused(directory, "");
    }

    @Test
    void aFileWithoutKeysIsRefused() throws IOException {
        assertRefused(written("geheim"), "one private key and its public key");
    }

    @Test
    void aPrivateKeyWithoutItsPublicKeyIsRefused() throws IOException {
        assertRefused(written(PRIVATE), "one private key and its public key");
    }

    @Test
    void aPublicKeyThatIsNotThatOfThePrivateKeyIsRefused() throws IOException {
        var other = SigningKeys.fresh();
        assertRefused(
                written(PRIVATE + other.substring(other.indexOf("-----BEGIN PUBLIC"))), "not that of the private key");
    }

    @Test
    void whatOnlyLooksLikeAKeyIsRefused() throws IOException {
        var block = "-----BEGIN PUBLIC KEY-----\nbmlldHM=\n-----END PUBLIC KEY-----\n";
        assertRefused(written(PEM + block), "not all of its keys");
    }

    private Path written(String pem) throws IOException {
        return Files.writeString(directory.resolve("keys.pem"), pem);
    }

    private static void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> SigningKeys.read(file))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(file + " can't be used: ")
                .hasMessageContaining(why);
    }
}
