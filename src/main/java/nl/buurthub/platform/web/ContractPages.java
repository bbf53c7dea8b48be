package nl.buurthub.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Templates;
import nl.buurthub.platform.contract.Contract;
import nl.buurthub.platform.contract.LiveDocument;
import nl.buurthub.platform.contract.Operation;
import nl.buurthub.platform.contract.Schemas;
import nl.buurthub.platform.contract.Schemas.Field;
import org.jspecify.annotations.Nullable;

/**
 * The contract for programs, {@code /api/openapi.json} and for the live stream {@code /api/asyncapi.yaml}, and for who writes
 * them, {@code /api}.
 */
public final class ContractPages {

    private final Contract contract;
    private final JsonObject live;
    private final Assets assets;
    private final Limits limits;
    private final Served openApi;
    private final Served asyncApi;
    private final Served page;

    public ContractPages(Contract contract, Assets assets, Limits limits) {
        this.contract = contract;
        this.live = LiveDocument.of(contract);
        this.assets = assets;
        this.limits = limits;
        this.openApi = new Served("application/json", () -> contract.document().encodePrettily());
        this.asyncApi = new Served("application/yaml", () -> yaml(live));
        this.page = new Served("text/html; charset=utf-8", this::rendered);
    }

    /**
     * A document that is the same for everybody, and as long as the node runs. Few ask, so it is made for who asks first; that
     * takes long enough to keep others waiting, so not on the event loop.
     */
    private static final class Served {
        private final String type;
        private final Supplier<String> text;
        private volatile @Nullable Version version;

        private record Version(Buffer text, String tag) {}

        Served(String type, Supplier<String> text) {
            this.type = type;
            this.text = text;
        }

        Future<Version> version(Vertx vertx) {
            var made = version;
            return made == null ? vertx.executeBlocking(this::make) : Future.succeededFuture(made);
        }

        private Version make() {
            var buffer = Buffer.buffer(text.get());
            var made = new Version(buffer, EntityTag.digest(buffer));
            version = made;
            return made;
        }
    }

    public void mount(Router router) {
        mount(router, "/api/openapi.json", openApi);
        mount(router, "/api/asyncapi.yaml", asyncApi);
        mount(router, "/api", page);
    }

    private void mount(Router router, String path, Served document) {
        Exchange.named(router.get(path), "contract").handler(context -> {
            begin(context, document.type);
            document.version(context.vertx())
                    .onSuccess(version -> {
                        if (!EntityTag.sentNotModified(context, version.tag()))
                            context.response().end(version.text());
                    })
                    .onFailure(context::fail);
        });
    }

    private static String yaml(JsonObject document) {
        try {
            return new YAMLMapper()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .writeValueAsString(Json.read(document.encode(), JsonNode.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void begin(RoutingContext context, String type) {
        limits.address(Request.address(context));
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, type).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private String rendered() {
        return Templates.render(
                "api.jte",
                Map.of(
                        "chapters",
                        chapters(),
                        "problems",
                        Messages.in(Language.EN).families("problem.", "status."),
                        "messages",
                        messages(),
                        "assets",
                        assets.base()));
    }

    /** The operations of a feature. */
    public record Chapter(String title, List<OperationEntry> entries) {}

    /** An operation in words. */
    public record OperationEntry(
            String id,
            String method,
            String path,
            String summary,
            boolean secured,
            List<Role> roles,
            List<Field> parameters,
            List<Field> body,
            String example,
            List<Answer> answers) {}

    /** Who asks, and the status they get. */
    public record Role(String name, int status) {

        public boolean may() {
            return status < 400;
        }
    }

    /** What can come back. */
    public record Answer(String status, String description, List<Field> body) {}

    private List<Chapter> chapters() {
        var chapters = new LinkedHashMap<String, List<OperationEntry>>();
        for (var operation : contract.operations().values()) {
            var item = contract.document().getJsonObject("paths").getJsonObject(operation.path());
            var described = (JsonObject) contract.resolve(item.getJsonObject(operation.method()));
            chapters.computeIfAbsent(described.getJsonArray("tags").getString(0), _ -> new ArrayList<>())
                    .add(entry(operation, described));
        }
        return chapters.entrySet().stream()
                .map(chapter -> new Chapter(chapter.getKey(), chapter.getValue()))
                .toList();
    }

    private OperationEntry entry(Operation operation, JsonObject described) {
        var answers = new ArrayList<Answer>();
        described.getJsonObject("responses").forEach(answer -> {
            var response = (JsonObject) answer.getValue();
            answers.add(new Answer(answer.getKey(), response.getString("description"), Schemas.body(response)));
        });
        return new OperationEntry(
                operation.id(),
                operation.method(),
                operation.path(),
                described.getString("summary"),
                operation.secured(),
                roles(described),
                contract.parameters(operation).map(Schemas::parameter).toList(),
                Schemas.body(described.getJsonObject("requestBody", new JsonObject())),
                Schemas.example(described.getJsonObject("requestBody", new JsonObject())),
                answers);
    }

    private static List<Role> roles(JsonObject described) {
        return described.getJsonObject("x-roles", new JsonObject()).stream()
                .map(role -> new Role(role.getKey(), (Integer) role.getValue()))
                .toList();
    }

    /** What is said over the live stream. {@code stream}: of an event, which streams tell it. */
    public record MessageEntry(
            String name, String summary, String stream, List<Field> fields, String example, List<Reason> reasons) {}

    /** Why the server closes a socket, the code it does it with, and what that asks of the client. */
    public record Reason(String word, int code, String then) {}

    private List<MessageEntry> messages() {
        return live.getJsonObject("components").getJsonObject("messages").stream()
                .map(message -> entry(message.getKey(), (JsonObject) Contract.resolve(live, message.getValue())))
                .toList();
    }

    private static MessageEntry entry(String name, JsonObject message) {
        var payload = message.getJsonObject("payload");
        var properties = payload.getJsonObject("properties");
        return new MessageEntry(
                name,
                message.getString("summary"),
                properties.getJsonObject("stream", new JsonObject()).getString("description", ""),
                Schemas.fields(properties.getJsonObject("body", payload)),
                message.getJsonArray("examples")
                        .getJsonObject(0)
                        .getJsonObject("payload")
                        .encodePrettily(),
                message.getJsonArray("x-reasons", new JsonArray()).stream()
                        .map(JsonObject.class::cast)
                        .map(reason -> new Reason(
                                reason.getString("reason"), reason.getInteger("code"), reason.getString("then")))
                        .toList());
    }
}
