package nl.buurthub.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.logging.log4j.message.MapMessage;

/** What is logged of one request: a sentence where a line is text; its fields, by their names in ECS, where it is JSON. */
final class RequestMessage extends MapMessage<RequestMessage, Object> {

    private final transient String sentence;

    private RequestMessage(String sentence, Map<String, Object> fields) {
        super(fields);
        this.sentence = sentence;
    }

    static RequestMessage answered(Exchange exchange) {
        var nanos = exchange.nanos();
        var fields = fields(exchange);
        fields.put("http.response.status_code", exchange.status());
        fields.put("http.response.bytes", exchange.bytes());
        fields.put("event.duration", nanos);
        var sentence = exchange.method() + " " + exchange.path() + " " + exchange.status() + " " + exchange.bytes()
                + " B " + nanos / 1_000_000 + " ms " + exchange.id();
        return new RequestMessage(sentence, fields);
    }

    /** One that is answered by a 500, which tells the same id. */
    static RequestMessage failed(Exchange exchange) {
        var sentence = "unforeseen failure " + exchange.id() + " of " + exchange.operation() + " at " + exchange.path();
        return new RequestMessage(sentence, fields(exchange));
    }

    private static Map<String, Object> fields(Exchange exchange) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("http.request.id", exchange.id());
        fields.put("http.request.method", exchange.method());
        fields.put("url.path", exchange.path());
        fields.put("event.action", exchange.operation());
        return fields;
    }

    @Override
    protected void appendMap(StringBuilder text) {
        text.append(sentence);
    }
}
