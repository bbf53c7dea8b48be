package nl.buurthub.people.sessions;

import java.time.Instant;
import java.util.UUID;

/** One place where a person is signed in. */
record SessionCard(UUID id, String device, Instant started, Instant used, boolean current) {}
