package nl.buurthub.signup;

import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/**
 * Mounts the operations on an owner's slots at the owner's own paths.
 *
 * @param slot the parameter of these paths that is a slot
 * @param operationIds what the owner's contract calls an operation
 */
public record SlotApi(Api api, String slot, UnaryOperator<String> operationIds) {

    /** What is done with the slot of a path. */
    public interface SlotHandling {
        Reply handle(Request request, UUID slot);
    }

    public SlotApi on(String operation, SlotHandling handling) {
        return on(operation, request -> handling.handle(request, request.id(slot)));
    }

    public SlotApi on(String operation, Api.Handling handling) {
        api.on(operationIds.apply(operation), handling);
        return this;
    }
}
