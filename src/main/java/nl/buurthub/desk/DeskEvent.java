package nl.buurthub.desk;

import java.util.List;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.DomainEvent;

/** What happens at the desk. To the hood's desk. */
public sealed interface DeskEvent extends DomainEvent {

    /** Whose desk is open. */
    record ColleaguesChanged(List<Author> colleagues) implements DeskEvent {}
}
