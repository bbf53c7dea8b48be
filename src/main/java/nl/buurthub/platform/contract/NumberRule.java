package nl.buurthub.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonObject;

/** Between which a number may be. */
record NumberRule(Number least, Number most) implements Rule {

    /** That anybody writes, who means one that can be kept. */
    private static final int DIGITS = 100;

    static NumberRule of(JsonObject schema) {
        return new NumberRule(
                schema.getNumber("minimum", Double.NEGATIVE_INFINITY),
                schema.getNumber("maximum", Double.POSITIVE_INFINITY));
    }

    @Override
    public void check(JsonNode value, String pointer, Faults faults) {
        var number = value.doubleValue();
        if (Double.isInfinite(number)) faults.add(pointer, "value");
        else if (number < least.doubleValue()) faults.add(pointer, "minimum", least);
        else if (number > most.doubleValue()) faults.add(pointer, "maximum", most);
    }

    @Override
    public long longest() {
        return DIGITS;
    }
}
