package nl.buurthub.photos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Pictures;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos come in as anything, and are there as pictures and nothing else. */
class UploadTest {

    @TempDir
    static Path data;

    static TestHub hub;
    static Neighbour ana;

    @AutoClose
    final HttpClient browser = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        hub = TestHub.start(Map.of("data.dir", data.toString()), Clock.systemUTC());
        ana = hub.resident("ana");
    }

    @org.junit.jupiter.api.AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void nothingIsLoose() {
        hub.run("delete from photo");
    }

    private HttpResponse<byte[]> get(String file) {
        try {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(hub.site() + "/photos/" + file))
                            .header("Accept-Encoding", "gzip")
                            .header("Authorization", "Bearer " + ana.token())
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] file(JsonNode photo, int size) {
        var answer = get(photo.path("name").asText() + "-" + size + ".jpg");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private BufferedImage picture(JsonNode photo, int size) {
        return Pictures.read(file(photo, size));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 200 && colour.getBlue() < 60;
    }

    @Test
    void aPhotoIsThereInThreeSizes() {
        var photo = ana.uploads(Pictures.jpeg(3000, 1500));
        assertThat(photo.path("width").asInt()).isEqualTo(2000);
        assertThat(photo.path("height").asInt()).isEqualTo(1000);
        for (var size : List.of(400, 1000, 2000)) {
            var picture = picture(photo, size);
            assertThat(picture.getWidth()).isEqualTo(size);
            assertThat(picture.getHeight()).isEqualTo(size / 2);
        }
    }

    @Test
    void whileNothingCanBeWrittenAPhotoWaitsWithWhoSendsIt() throws IOException {
        var photos = data.resolve("photos");
        var away = data.resolve("away");
        Files.createDirectories(photos);
        Files.move(photos, away);
        Files.createFile(photos);
        ana.uploads("image/jpeg", Pictures.jpeg(30, 15)).must(503);
        assertThat(hub.ask("select id from photo")).isEmpty();
        Files.delete(photos);
        Files.move(away, photos);
        ana.uploads("image/jpeg", Pictures.jpeg(30, 15)).must(201);
    }

    @Test
    void aSmallPhotoIsNotEnlarged() {
        var photo = ana.uploads("image/png", Pictures.png(300, 500)).must(201).body();
        assertThat(picture(photo, 400).getHeight()).isEqualTo(400);
        assertThat(picture(photo, 2000).getWidth()).isEqualTo(300);
    }

    @Test
    void aPhotoThatIsOneLineIsKeptThin() {
        var photo = ana.uploads("image/png", Pictures.png(1, 5000)).must(201).body();
        assertThat(picture(photo, 400).getWidth()).isEqualTo(1);
    }

    @Test
    void webPAndProgressiveJpegAreReadToo() {
        var webp = ana.uploads("image/webp", Pictures.webp()).must(201).body();
        assertThat(isRed(picture(webp, 400), 8, 1)).isTrue();
        var progressive = ana.uploads(Pictures.progressive(Pictures.drawn(40, 40), 10));
        assertThat(isRed(picture(progressive, 400), 20, 5)).isTrue();
    }

    @Test
    void whatCanBeSeenThroughIsWhite() {
        var glass = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        var photo = ana.uploads("image/png", Pictures.written(glass, "png"))
                .must(201)
                .body();
        assertThat(new Color(picture(photo, 400).getRGB(5, 5))).isEqualTo(Color.WHITE);
    }

    /** Where the red is, which was above for the camera. */
    @ParameterizedTest
    @ValueSource(strings = {"1 left 60 40 30 5", "3 under 60 40 30 35", "6 right 40 60 35 30", "8 left 40 60 5 30"})
    void aPhotoIsTurnedUpright(String orientation) {
        var words = orientation.split(" ");
        var numbers = Arrays.stream(words).skip(2).mapToInt(Integer::parseInt).toArray();
        var held = Integer.parseInt(words[0]);
        var camera = Pictures.drawn(60, 40);
        for (var sent : List.of(Pictures.photographed(camera, held), Pictures.pngPhotographed(camera, held))) {
            var type = sent[0] == (byte) 0xFF ? "image/jpeg" : "image/png";
            var photo = ana.uploads(type, sent).must(201).body();
            assertThat(photo.path("width").asInt()).isEqualTo(numbers[0]);
            assertThat(photo.path("height").asInt()).isEqualTo(numbers[1]);
            assertThat(isRed(picture(photo, 400), numbers[2], numbers[3])).isTrue();
        }
    }

    @Test
    void nothingOfWhereAndHowItWasTakenIsLeft() throws IOException, ImageProcessingException {
        var sent = Pictures.photographed(Pictures.drawn(60, 40), 6);
        var known = metadata(sent);
        assertThat(known.getFirstDirectoryOfType(GpsDirectory.class)
                        .getGeoLocation()
                        .getLatitude())
                .isBetween(52., 53.);
        var photo = ana.uploads(sent);
        for (var size : List.of(400, 1000, 2000))
            assertThat(directories(metadata(file(photo, size))))
                    .containsExactlyInAnyOrder("JPEG", "JFIF", "Huffman", "File Type");
    }

    private static Metadata metadata(byte[] file) throws IOException, ImageProcessingException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
    }

    private static List<String> directories(Metadata metadata) {
        return StreamSupport.stream(metadata.getDirectories().spliterator(), false)
                .map(Directory::getName)
                .toList();
    }

    @Test
    void theNameIsThatOfThePictureAndFollowsFromNothingElse() throws Exception {
        var photo = ana.uploads(Pictures.photographed(Pictures.drawn(60, 40), 1));
        var again = hub.resident("ben").uploads(Pictures.photographed(Pictures.drawn(60, 40), 1));
        assertThat(again.path("name")).isEqualTo(photo.path("name"));
        assertThat(again.path("id")).isNotEqualTo(photo.path("id"));
        var known = MessageDigest.getInstance("SHA-256").digest(file(photo, 2000));
        assertThat(photo.path("name").asText())
                .isNotEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(known));
    }

    @Test
    void aBrowserMayKeepAPhotoAndNoCacheBetweenAndTakesItForNothingElse() {
        var photo = ana.uploads(Pictures.jpeg(20, 20));
        var headers = get(photo.path("name").asText() + "-400.jpg").headers();
        assertThat(headers.firstValue("Content-Type")).contains("image/jpeg");
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).startsWith("private, max-age="));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.allValues("Content-Encoding")).doesNotContain("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-400.jpg",
                "0123456789012345678901234567890123456789012-400.jpg",
                "0123456789012345678901234567890123456789012-401.jpg",
                "..%2f..%2fauth-keys.pem",
                "%00"
            })
    void whatIsNoPhotosFileIsNotThere(String file) {
        assertThat(get(file).statusCode()).isEqualTo(404);
    }

    static Stream<Map.Entry<String, Hostile>> hostile() {
        var jpeg = Pictures.written(Pictures.noisy(600, 400, 1), "jpg");
        var png = Pictures.written(Pictures.noisy(600, 400, 1), "png");
        var all = new LinkedHashMap<String, Hostile>();
        all.put("nothing", new Hostile("image/jpeg", new byte[0], 415));
        all.put("half a JPEG", new Hostile("image/jpeg", Arrays.copyOf(jpeg, jpeg.length / 2), 415));
        all.put("the start of a JPEG", new Hostile("image/jpeg", Arrays.copyOf(jpeg, 100), 415));
        all.put("half a PNG", new Hostile("image/png", Arrays.copyOf(png, png.length / 2), 415));
        all.put("half a WebP", new Hostile("image/webp", Arrays.copyOf(Pictures.webp(), 40), 415));
        all.put("1 × 60,000 pixels", new Hostile("image/png", Pictures.bomb(60_000, 1), 413));
        all.put("60,000 × 1 pixels", new Hostile("image/png", Pictures.bomb(1, 60_000), 413));
        all.put("a bomb", new Hostile("image/png", Pictures.bomb(15_000, 15_000), 413));
        all.put("a JPEG that says it is huge", new Hostile("image/jpeg", sayingItIs(jpeg, 65_000, 65_000), 413));
        all.put("a progressive one that is large", new Hostile("image/jpeg", large(), 413));
        all.put("a large one, a colour at a time", new Hostile("image/jpeg", inColours(), 413));
        all.put("one of 1,000 scans", new Hostile("image/jpeg", scans(), 415));
        all.put("HTML named .jpg", new Hostile("image/jpeg", "<!doctype html><script>".getBytes(UTF_8), 415));
        all.put("HTML with a GIF's start", new Hostile("image/jpeg", "GIF89a<script>".getBytes(UTF_8), 415));
        all.put("a WebP with a page's head", new Hostile("image/webp", "RIFFxxxxWEBP<html>".getBytes(UTF_8), 415));
        all.put("SVG", new Hostile("image/jpeg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8), 415));
        all.put("SVG that says so", new Hostile("image/svg+xml", "<svg/>".getBytes(UTF_8), 415));
        all.put("GIF", new Hostile("image/png", Pictures.written(Pictures.drawn(9, 9), "gif"), 415));
        all.put("BMP", new Hostile("image/png", Pictures.written(Pictures.drawn(9, 9), "bmp"), 415));
        all.put("TIFF", new Hostile("image/png", Pictures.written(Pictures.drawn(9, 9), "tiff"), 415));
        all.put("a photo as JSON", new Hostile("application/json", jpeg, 415));
        all.put("11 MB", new Hostile("image/jpeg", Arrays.copyOf(jpeg, 11 * 1024 * 1024), 413));
        return all.entrySet().stream();
    }

    record Hostile(String type, byte[] file, int status) {}

    private static byte[] sayingItIs(byte[] jpeg, int width, int height) {
        var changed = ByteBuffer.wrap(jpeg.clone());
        for (var at = 0; ; at++) {
            if (changed.getShort(at) == (short) 0xFFC0)
                return changed.putShort(at + 5, (short) height)
                        .putShort(at + 7, (short) width)
                        .array();
        }
    }

    private static byte[] large() {
        return Pictures.progressive(Pictures.drawn(5000, 4000), 10);
    }

    private static byte[] inColours() {
        return Pictures.oneColourFirst(Pictures.jpeg(5000, 4000));
    }

    private static byte[] scans() {
        return Pictures.progressive(Pictures.drawn(200, 200), 1000);
    }

    @Test
    void aCamerasPhotoMayBeLargeAlsoWithAThumbnailInIt() {
        var photo = Pictures.jpeg(40, 40);
        assertThat(ImageFormat.JPEG.mostPixels(photo)).isEqualTo(50_000_000);
        assertThat(ImageFormat.JPEG.mostPixels(Pictures.saying(photo, Pictures.jpeg(8, 8))))
                .isEqualTo(50_000_000);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsNoPhotoIsRefusedInClearWordsAndNothingIsStored(Map.Entry<String, Hostile> one) {
        var before = stored();
        var hostile = one.getValue();
        var answer = ana.uploads(hostile.type(), hostile.file()).must(hostile.status());
        assertThat(answer.body().path("detail").asText()).contains(hostile.status() == 413 ? "te groot" : "foto");
        assertThat(stored()).isEqualTo(before);
    }

    private static List<String> stored() {
        try (var files = Files.walk(data.resolve("photos"))) {
            var stored = new ArrayList<>(files.map(Path::toString).sorted().toList());
            stored.addAll(hub.ask("select name from photo_file order by name"));
            stored.addAll(hub.ask("select id from photo order by id"));
            return stored;
        } catch (IOException e) {
            return List.of();
        }
    }

    @Test
    void whatAPolyglotHidesIsGone() {
        var page = "<script>alert(1)</script>".getBytes(UTF_8);
        var jpeg = Pictures.jpeg(40, 40);
        var both = ByteBuffer.allocate(jpeg.length + page.length)
                .put(jpeg)
                .put(page)
                .array();
        var photo = ana.uploads(both);
        assertThat(new String(file(photo, 2000), UTF_8)).doesNotContain("script");
    }

    @Test
    void manyPixelsTakeLittleMemory() {
        var bomb = Pictures.bomb(7_000, 7_000);
        assertThat(bomb.length).isLessThan(100_000);
        var photo = ana.uploads("image/png", bomb).must(201).body();
        assertThat(photo.path("width").asInt()).isEqualTo(2000);
    }

    /** Begins to send a file of a megabyte. */
    private static Socket begins(Neighbour sender) throws IOException {
        return begins("Authorization: Bearer " + sender.token() + "\r\n");
    }

    private static Socket begins(String more) throws IOException {
        var socket = new Socket("localhost", hub.node().port());
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(("POST /api/v1/photos HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/jpeg\r\n"
                                + "Content-Length: 1000000\r\n" + more + "\r\n")
                        .getBytes(UTF_8));
        return socket;
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 401".length()), UTF_8);
    }

    @Test
    void whatIsWrittenBehindAPictureKeepsNobodyBusy() {
        var picture = Pictures.png(4, 4);
        var endless = ByteBuffer.allocate(picture.length + 8)
                .put(picture)
                .putInt(-12)
                .put("eXTR".getBytes(StandardCharsets.US_ASCII));
        ana.uploads("image/png", endless.array()).must(201);
    }

    @Test
    void whoIsNotSignedInIsRefusedBeforeTheirFileIsRead() throws IOException {
        try (var socket = begins("")) {
            assertThat(status(socket)).isEqualTo("HTTP/1.1 401");
        }
    }

    @Test
    void whoSendsVeryManyAtOnceIsAskedToWaitAndOthersAreNot() throws IOException {
        var senders = new ArrayList<Socket>();
        try {
            for (var nr = 0; nr < 8; nr++) senders.add(begins(ana));
            awaitAnswer(429, senders, ana);
            hub.resident("ben").uploads(Pictures.jpeg(2, 2));
        } finally {
            for (var sender : senders) sender.close();
        }
        await().until(() -> !isAnswered(429));
        ana.uploads(Pictures.jpeg(2, 2));
    }

    @Test
    void whenVeryManySendAtOnceOneMoreIsAskedToWait() throws IOException {
        var senders = new ArrayList<Socket>();
        try {
            for (var nr = 0; nr < 8; nr++) {
                var neighbour = hub.resident("neighbour" + nr);
                for (var file = 0; file < 8; file++) senders.add(begins(neighbour));
            }
            awaitAnswer(503, senders, hub.resident("spare"));
        } finally {
            for (var sender : senders) sender.close();
        }
        await().until(() -> !isAnswered(503));
        ana.uploads(Pictures.jpeg(2, 2));
    }

    /** Who asks whether it is full may have had the last place just as a sender came: then another sender takes it. */
    private static void awaitAnswer(int status, List<Socket> senders, Neighbour spare) {
        await().until(() -> {
            if (isAnswered(status)) return true;
            senders.add(begins(spare));
            return false;
        });
    }

    /** When ana sends what is no picture, and so stays lying nowhere. */
    private static boolean isAnswered(int status) {
        return ana.uploads("image/jpeg", new byte[] {1}).status() == status;
    }

    @Test
    void whoLeavesVeryManyLyingIsAskedToPlaceSomeFirst() {
        var picture = Pictures.jpeg(2, 2);
        var first = ana.uploads(picture);
        for (var nr = 1; nr < 24; nr++) ana.uploads(picture);
        var answer = ana.uploads("image/jpeg", picture).must(409);
        assertThat(answer.body().path("detail").asText()).contains("24 foto's", "nergens bij");
        ana.asks("DELETE", "/photos/" + first.path("id").asText()).must(204);
        ana.uploads(picture);
    }

    @Test
    void aFileThatDoesNotSayHowLargeItIsIsCutOffAllTheSame() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(hub.site() + "/api/v1/photos"))
                .header("Authorization", "Bearer " + ana.token())
                .header("Content-Type", "image/jpeg")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[11 * 1024 * 1024])))
                .build();
        assertThat(browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }

    @Test
    void manyComeInAtOnce() {
        var senders = List.of(ana, hub.resident("ben"), hub.resident("cor"));
        var photos = Meanwhile.atOnce(IntStream.range(0, 20)
                .<Supplier<JsonNode>>mapToObj(nr ->
                        () -> senders.get(nr % 3).uploads(Pictures.written(Pictures.noisy(800, 600, nr % 10), "jpg")))
                .toList());
        assertThat(photos.stream().map(photo -> photo.path("id").asText()).distinct())
                .hasSize(20);
        hub.run("update photo set owner = '" + ana.id() + "'");
        for (var photo : photos) assertThat(picture(photo, 400).getWidth()).isEqualTo(400);
    }

    @Test
    void aWebPIsTurnedUprightToo() {
        var webp = Pictures.webp();
        var exif = Pictures.exif(6);
        var turned = ByteBuffer.allocate(webp.length + 8 + exif.length + (exif.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(webp)
                .put("EXIF".getBytes(UTF_8))
                .putInt(exif.length)
                .put(exif);
        turned.putInt(4, turned.capacity() - 8);
        var photo = ana.uploads("image/webp", turned.array()).must(201).body();
        assertThat(photo.path("height").asInt()).isEqualTo(16);
        assertThat(isRed(picture(photo, 400), 6, 8)).isTrue();
    }
}
