package nl.buurthub.platform.db;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The pool of connections, and transactions on it. */
public final class Db implements Queries {

    private static final int TRIES = 4;

    private final Pool pool;

    /**
     * @param size connections at most
     * @param waiting requests that may wait for one; more are told that the database is unavailable
     */
    public Db(Vertx vertx, String url, String name, int size, int waiting) {
        var connect = PgConnectOptions.fromUri(url)
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
                .setConnectionTimeout(5)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS)
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

    @Override
    public SqlClient client() {
        return pool;
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

    private <T> T attempt(Function<Tx, T> work) {
        var connection = QueryTimeout.await(pool.getConnection());
        try {
            var transaction = QueryTimeout.await(connection.begin());
            var tx = new Tx(connection);
            var result = work.apply(tx);
            tx.finish();
            QueryTimeout.await(transaction.commit());
            tx.committed();
            return result;
        } finally {
            // Rolls back what isn't committed, and gives the connection back after that.
            connection.close();
        }
    }
}
