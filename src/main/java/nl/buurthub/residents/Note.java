package nl.buurthub.residents;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.platform.base.Author;
import org.jspecify.annotations.Nullable;

/** What a manager wrote about a resident; the contract's {@code Note}. {@code author}: absent when the account is gone. */
record Note(UUID id, @Nullable Author author, String words, Instant at) {}
