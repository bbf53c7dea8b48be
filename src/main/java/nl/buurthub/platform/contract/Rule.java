package nl.buurthub.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** What a schema asks of the values of one type. */
interface Rule {

    /** Of what nothing bounds. */
    long UNBOUNDED = Integer.MAX_VALUE;

    void check(JsonNode value, String pointer, Faults faults);

    /** How many bytes of JSON the longest value takes that keeps to it, however it is written; {@link #UNBOUNDED} or more. */
    long longest();

    /** Of what is true, false or null. */
    record Word() implements Rule {

        @Override
        public void check(JsonNode value, String pointer, Faults faults) {}

        @Override
        public long longest() {
            return "false".length();
        }
    }
}
