package nl.buurthub.platform.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;
import java.util.Optional;
import nl.buurthub.platform.base.Json;
import org.jspecify.annotations.Nullable;

/** What a client says. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "hello", value = ClientMessage.Hello.class),
    @JsonSubTypes.Type(name = "subscribe", value = ClientMessage.Subscribe.class),
    @JsonSubTypes.Type(name = "unsubscribe", value = ClientMessage.Unsubscribe.class),
    @JsonSubTypes.Type(name = "token", value = ClientMessage.Token.class)
})
sealed interface ClientMessage {

    int MOST_STREAMS = 50;

    /** A number is no text, nor a text a number. */
    ObjectMapper STRICT = strict();

    record Hello(@Nullable String token, List<Wanted> streams) implements ClientMessage {
        public Hello {
            bounded(streams);
        }
    }

    record Subscribe(List<Wanted> streams) implements ClientMessage {
        public Subscribe {
            bounded(streams);
        }
    }

    record Unsubscribe(List<String> streams) implements ClientMessage {
        public Unsubscribe {
            bounded(streams);
        }
    }

    record Token(String token) implements ClientMessage {
        public Token {
            if (token == null) throw new IllegalArgumentException("no token");
        }
    }

    /** A stream, and how far the client got in it; without {@code seq} it starts at the head. */
    record Wanted(
            String stream, @Nullable String epoch, @Nullable Long seq) {
        public Wanted {
            if (stream == null || stream.length() > 120) throw new IllegalArgumentException("stream");
            if (seq != null && seq < 0) throw new IllegalArgumentException("seq");
        }

        /** Of {@code stream} or {@code stream:epoch:seq}. */
        static Wanted parse(String text) {
            var parts = text.split(":");
            return parts.length == 1
                    ? new Wanted(text, null, null)
                    : new Wanted(parts[0], parts[1], Long.parseLong(parts[2]));
        }
    }

    /** @return nothing if it isn't in the protocol */
    static Optional<ClientMessage> parse(String text) {
        try {
            return Optional.ofNullable(STRICT.readValue(text, ClientMessage.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static ObjectMapper strict() {
        var mapper = Json.MAPPER.copy();
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Integer)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        return mapper;
    }

    private static void bounded(@Nullable List<?> streams) {
        if (streams == null || streams.size() > MOST_STREAMS || streams.contains(null))
            throw new IllegalArgumentException("streams");
    }
}
