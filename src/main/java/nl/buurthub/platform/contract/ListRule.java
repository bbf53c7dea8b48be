package nl.buurthub.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Set;

/** How many there may be in a list, and what each has to be: of a list that is too long none is looked at. */
record ListRule(int least, int most, boolean unique, Schema items) implements Rule {

    static ListRule of(JsonObject schema) {
        return new ListRule(
                schema.getInteger("minItems", 0),
                schema.getInteger("maxItems", Integer.MAX_VALUE),
                schema.getBoolean("uniqueItems", false),
                schema.containsKey("items") ? Schema.of(schema.getJsonObject("items")) : Schema.ANYTHING);
    }

    @Override
    public void check(JsonNode value, String pointer, Faults faults) {
        if (value.size() < least) faults.add(pointer, "minItems", least);
        else if (value.size() > most) faults.add(pointer, "maxItems", most);
        else checkEach(value, pointer, faults);
    }

    private void checkEach(JsonNode value, String pointer, Faults faults) {
        Set<JsonNode> seen = new HashSet<>();
        for (var i = 0; i < value.size() && !faults.enough(); i++) {
            var item = value.get(i);
            if (unique && !seen.add(item)) faults.add(pointer + "/" + i, "uniqueItems");
            else items.check(item, pointer + "/" + i, faults);
        }
    }

    @Override
    public long longest() {
        return Math.min(UNBOUNDED, most * (Math.min(UNBOUNDED, items.longest()) + 1)) + 2;
    }
}
