package nl.buurthub.platform.db;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pool of connections, and transactions on it. */
public final class Db implements Queries {

    private static final int TRIES = 4;
    private static final int FIRST_SECONDS = 30;

    private final Vertx vertx;
    private final DatabaseUrl url;
    private final Availability availability;
    private final Pool pool;

    /**
     * @param size connections at most
     * @param waiting requests that may wait for one; more are told that the database is unavailable
     */
    public Db(Vertx vertx, DatabaseUrl url, String name, int size, int waiting) {
        this(vertx, url, new Availability(), name, size, waiting);
    }

    /** One more pool on the same database. */
    public Db beside(String name, int size, int waiting) {
        return new Db(vertx, url, availability, name, size, waiting);
    }

    private Db(Vertx vertx, DatabaseUrl url, Availability availability, String name, int size, int waiting) {
        this.vertx = vertx;
        this.url = url;
        this.availability = availability;
        var connect = url.options()
                .setCachePreparedStatements(true)
                .setPipeliningLimit(64)
                .setReconnectAttempts(0)
                .addProperty("application_name", "buurthub")
                // What we no longer wait for must not go on holding locks, nor may a node that stopped in the middle.
                .addProperty("statement_timeout", Integer.toString(QueryTimeout.MILLIS))
                .addProperty("idle_in_transaction_session_timeout", Integer.toString(2 * QueryTimeout.MILLIS));
        var limits = new PoolOptions()
                .setName(name)
                .setMaxSize(size)
                .setMaxWaitQueueSize(waiting)
                // QueryTimeout limits the wait. A timer of the pool's own may begin after the connection was lent,
                // which it then fails, and counts out of the queue once more.
                .setConnectionTimeout(0)
                .setIdleTimeout(5)
                .setIdleTimeoutUnit(TimeUnit.MINUTES);
        // A server that vanished without a word is given up, so that the next connection finds its successor.
        var net = new NetClientOptions().setTcpKeepAlive(true).setTcpUserTimeout(2 * QueryTimeout.MILLIS);
        pool = PgBuilder.pool()
                .using(vertx)
                .connectingTo(connect)
                .with(net)
                .with(limits)
                .build();
    }

    /** Awaits a first connection, which takes its time on a busy machine. @throws NoDatabase if none comes */
    public Db connected() {
        try {
            pool.getConnection()
                    .timeout(FIRST_SECONDS, TimeUnit.SECONDS)
                    .await()
                    .close();
            return this;
        } catch (Exception e) {
            throw new NoDatabase(url, e);
        }
    }

    @Override
    public Future<RowSet<Row>> ask(String sql, @Nullable Object... values) {
        var tuple = Rows.tuple(values);
        return availability.answer(QueryTimeout.with(connection()
                .compose(lent -> lent.preparedQuery(sql).execute(tuple).onComplete(_ -> lent.close()))));
    }

    /** One of the pool, to be closed by who gets it. One that comes when it is no longer waited for goes back. */
    private Future<SqlConnection> connection() {
        var coming = pool.getConnection();
        return availability.connection(
                QueryTimeout.with(coming).onFailure(_ -> coming.onSuccess(SqlConnection::close)));
    }

    /** One transaction: all of it is durable when this returns, or none of it happened. Done again after a deadlock. */
    public <T> T tx(Function<Tx, T> work) {
        for (var left = TRIES; ; left--) {
            try {
                return attempt(work);
            } catch (DbFailure failure) {
                if (!failure.passing() || left == 1) throw failure;
            }
        }
    }

    /**
     * Claims one thing that is due, and does what is due to it, in one transaction.
     *
     * @param claim finds it with {@code for update skip locked}, so that no other node has it too
     * @return whether there was one: there may be more
     */
    public <T> boolean doNext(Function<Tx, Optional<T>> claim, BiConsumer<Tx, T> work) {
        return tx(tx -> {
            var due = claim.apply(tx);
            due.ifPresent(claimed -> work.accept(tx, claimed));
            return due.isPresent();
        });
    }

    private <T> T attempt(Function<Tx, T> work) {
        var connection = QueryTimeout.await(connection());
        try {
            var transaction = QueryTimeout.await(availability.answer(QueryTimeout.with(connection.begin())));
            var tx = new Tx(connection, availability);
            var result = work.apply(tx);
            tx.finish();
            QueryTimeout.await(availability.answer(QueryTimeout.with(transaction.commit())));
            tx.committed();
            return result;
        } finally {
            // Rolls back what isn't committed, and gives the connection back after that.
            connection.close();
        }
    }

    /** Whether it answers whom of this node asks, through this pool or one beside it. */
    public boolean isAvailable() {
        return availability.isThere();
    }
}
