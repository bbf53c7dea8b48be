package nl.buurthub.residents;

import java.util.List;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;

/** Names of whom a hood trusts, that no resident may be taken for. */
@FunctionalInterface
public interface TakenNames {

    List<String> in(Queries db, UUID hood);
}
