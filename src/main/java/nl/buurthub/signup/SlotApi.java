package nl.buurthub.signup;

import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Handling;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/**
 * Where an owner offers what one can do with its slots: its contract has the operations, at paths of its own.
 *
 * @param slot the parameter of these paths that is a slot
 * @param names what its contract calls an operation
 */
public record SlotApi(Api api, String slot, UnaryOperator<String> names) {

    /** What is done with the slot of a path. */
    public interface SlotHandling {
        Reply handle(Request request, UUID slot);
    }

    public SlotApi on(String operation, SlotHandling handling) {
        return on(operation, request -> handling.handle(request, request.id(slot)));
    }

    public SlotApi on(String operation, Handling handling) {
        api.on(names.apply(operation), handling);
        return this;
    }
}
