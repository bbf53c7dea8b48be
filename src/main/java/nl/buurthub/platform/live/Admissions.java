package nl.buurthub.platform.live;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurthub.platform.base.Authenticator;
import nl.buurthub.platform.base.Authenticator.Access;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.journal.Cursor;
import nl.buurthub.platform.journal.JournalSql;
import nl.buurthub.platform.journal.Span;
import nl.buurthub.platform.journal.StoredEvent;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.platform.journal.StreamEvent;
import nl.buurthub.platform.journal.StreamHead;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/** Who may hear what, and from where: looked up on a virtual thread; a socket is answered on its event loop. */
public final class Admissions {

    /** What a client is told, and what it hears from then on. {@code ready}: behind which numbers that begins. */
    record Admitted(List<Cursor> ready, List<Cursor> resets, List<String> refused, List<Granted> granted) {

        /** @param head where the stream stood before permission was asked; {@code from}: what the client has */
        record Granted(Cursor head, long from, boolean silent) {}

        /** What happened up to where the streams stood, of those where something did. */
        List<Span> missed() {
            return granted.stream()
                    .map(one ->
                            new Span(one.head().stream(), one.from(), one.head().seq()))
                    .filter(span -> span.length() > 0)
                    .toList();
        }
    }

    /** Who says something on a socket, and what comes of it. */
    private record Heard(@Nullable Access access, Admitted admitted) {}

    private static final Logger LOG = LogManager.getLogger();

    private final VirtualThreads threads;
    private final Queries db;
    private final Authenticator authenticator;
    private final List<StreamAuthorizer> authorizers;

    /** @param db for letting sockets in and having them catch up; a crowd there doesn't hold up what is live */
    public Admissions(
            VirtualThreads threads, Queries db, Authenticator authenticator, List<StreamAuthorizer> authorizers) {
        this.threads = threads;
        this.db = db;
        this.authenticator = authenticator;
        this.authorizers = authorizers;
    }

    /** A part of what happened after that number. */
    Future<List<StoredEvent>> after(String stream, long seq, int most) {
        return JournalSql.after(db, stream, seq, most);
    }

    /** Of what a client missed, what fits into an answer. Awaits. */
    List<StreamEvent> missed(List<Span> missed, int most, int bytes) {
        return missed.isEmpty() ? List.of() : JournalSql.missed(db, missed, most, bytes);
    }

    void admit(
            LiveSocket socket,
            EventLoopSockets loop,
            @Nullable Access known,
            @Nullable String token,
            List<ClientMessage.Wanted> wanted) {
        look(
                loop,
                socket,
                () -> {
                    var access = token == null ? known : authenticator.identify(token);
                    return new Heard(access, admit(access == null ? Caller.VISITOR : access.caller(), token, wanted));
                },
                heard -> socket.admitted(heard.access(), heard.admitted()));
    }

    void renew(LiveSocket socket, EventLoopSockets loop, String token) {
        look(loop, socket, () -> authenticator.identify(token), socket::renewed);
    }

    private <T> void look(EventLoopSockets loop, LiveSocket socket, Supplier<T> question, Consumer<T> answer) {
        Promise<T> promise = Promise.promise();
        threads.run(question, promise);
        promise.future()
                .onComplete(found -> loop.execute(() -> {
                    if (found.succeeded()) answer.accept(found.result());
                    else socket.bye(reason(found.cause()));
                }));
    }

    private static CloseReason reason(Throwable failure) {
        if (failure instanceof Problem.SignInNeeded) return CloseReason.TOKEN;
        if (!(failure instanceof Problem.Unavailable)) LOG.error("unforeseen failure of a socket's question", failure);
        return CloseReason.DATABASE;
    }

    /** @param token of a socket, which hears of the end of its session from then on */
    Admitted admit(Caller caller, @Nullable String token, List<ClientMessage.Wanted> wanted) {
        var asked = new LinkedHashMap<Stream, ClientMessage.Wanted>();
        for (var one : wanted) asked.put(new Stream(one.stream()), one);
        var streams = new LinkedHashSet<Stream>();
        asked.keySet().stream().filter(Stream::isNamed).forEach(streams::add);
        var own = Stream.own(caller);
        own.ifPresent(streams::add);
        // Heads before permission: a removal that comes in between has a higher number and is heard.
        var heads = heads(streams);
        // The same for the session, whose end is an event of the caller's own stream.
        if (token != null) authenticator.identify(token);
        var answer = answer(asked, heads, admits(own, caller, streams));
        // From the first message to the last, whatever else is asked for, to hear when the session ends.
        if (token != null) own.ifPresent(stream -> answer.granted().add(listening(heads, stream)));
        return answer;
    }

    private Map<String, StreamHead> heads(Set<Stream> streams) {
        var heads = new LinkedHashMap<String, StreamHead>();
        if (!streams.isEmpty()) JournalSql.heads(db, streams).forEach(one -> heads.put(one.stream(), one));
        return heads;
    }

    private static Admitted.Granted listening(Map<String, StreamHead> heads, Stream own) {
        var head = Objects.requireNonNull(heads.get(own.name())).cursor();
        return new Admitted.Granted(head, head.seq(), true);
    }

    /** Everybody hears their own stream; the authorizers know the others. */
    private Set<Stream> admits(Optional<Stream> own, Caller caller, Set<Stream> streams) {
        var others = new LinkedHashSet<>(streams);
        var admitted = new LinkedHashSet<Stream>();
        own.filter(others::remove).ifPresent(admitted::add);
        others.removeIf(Stream::isOnesOwn);
        if (!others.isEmpty())
            authorizers.forEach(authorizer -> admitted.addAll(authorizer.admits(db, caller, others)));
        return admitted;
    }

    private static Admitted answer(
            Map<Stream, ClientMessage.Wanted> asked, Map<String, StreamHead> heads, Set<Stream> open) {
        var ready = new ArrayList<Cursor>();
        var resets = new ArrayList<Cursor>();
        var refused = new ArrayList<String>();
        var granted = new ArrayList<Admitted.Granted>();
        asked.forEach((stream, wanted) -> {
            var head = heads.get(stream.name());
            if (head == null || !open.contains(stream)) {
                refused.add(stream.name());
                return;
            }
            var cursor = head.cursor();
            var seq = wanted.seq();
            var continues = seq == null || head.continues(wanted.epoch(), seq);
            if (!continues) resets.add(cursor);
            var from = seq == null || !continues ? head.head() : seq;
            // Not the head: who keeps what ready says, and is cut before it heard the rest, would miss that.
            ready.add(new Cursor(stream.name(), head.epoch(), from));
            granted.add(new Admitted.Granted(cursor, from, false));
        });
        return new Admitted(ready, resets, refused, granted);
    }
}
