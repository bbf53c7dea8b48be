package nl.buurthub.help.urgent;

import nl.buurthub.platform.base.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What happens around urgent help. No name and no address of who asked is in any of it. */
public sealed interface UrgentEvent extends DomainEvent {

    /** To the responder: what they are now, or that they are none any more. */
    record DutyChanged(String hood, @Nullable Duty duty) implements UrgentEvent {}
}
