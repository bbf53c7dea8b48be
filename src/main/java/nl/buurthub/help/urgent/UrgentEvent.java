package nl.buurthub.help.urgent;


import java.util.UUID;
import nl.buurthub.platform.base.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What happens around urgent help. No name and no address of who asked is in any of it. */
public sealed interface UrgentEvent extends DomainEvent {

    /** To who was called: raised, answered, stood down, closed, or how many are going changed. */
    record AlertChanged(Alert alert) implements UrgentEvent {
        @Override
        public UUID about() {
            return alert.dispatch();
        }
    }

    /** To the desk, and to the asker as the asker sees it. */
    record DispatchChanged(Course course) implements UrgentEvent {
        @Override
        public UUID about() {
            return course.id();
        }
    }

    /** To the responder: what they are now, or that they are none any more. */
    record DutyChanged(String hood, @Nullable Duty duty) implements UrgentEvent {}
}
