package nl.buurthub.platform.mail;

import io.vertx.ext.mail.MailMessage;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A message that knows whether it left our hands. The client reads the words once it has a connection on which the server
 * greeted it and let it in; whatever fails before that certainly delivered nothing, and the client's errors don't tell.
 */
final class OutgoingMail extends MailMessage {

    private enum State {
        OURS,
        HANDED_OVER,
        WITHDRAWN
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.OURS);

    @Override
    public String getText() {
        if (state.compareAndExchange(State.OURS, State.HANDED_OVER) == State.WITHDRAWN)
            throw new IllegalStateException("this letter was withdrawn");
        return super.getText();
    }

    /** @return false if it is too late for that */
    boolean withdraw() {
        return state.compareAndExchange(State.OURS, State.WITHDRAWN) != State.HANDED_OVER;
    }
}
