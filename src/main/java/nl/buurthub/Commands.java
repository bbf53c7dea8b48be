package nl.buurthub;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Function;
import nl.buurthub.hoods.HoodImport;
import nl.buurthub.people.Operators;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Migrations;

/** What is done from the command line. */
final class Commands {

    private static final String USAGE = """
            commands:
              nodes N                                      N nodes on this machine, on one database
              operator EMAIL                               make somebody the operator of the site
              import-hoods FILE CITY [NAME] [POLYGON]      make hoods of a GeoJSON FeatureCollection; NAME is the property
                                                           with the name (name), POLYGON what has the polygon (geometry)""";

    private Commands() {}

    static void run(Config config, String[] args) {
        switch (args[0] + " " + (args.length - 1)) {
            case "nodes 1" -> Nodes.run(config, Integer.parseInt(args[1]));
            case "operator 1" -> appoint(config, args[1]);
            case "import-hoods 2", "import-hoods 3", "import-hoods 4" ->
                importHoods(config, Arrays.copyOfRange(args, 1, args.length));
            default -> throw new IllegalArgumentException(USAGE);
        }
    }

    private static void appoint(Config config, String email) {
        withDatabase(config, db -> new Operators(db, Clock.systemUTC()).appoint(email));
        System.out.println(email + " is operator");
    }

    private static void importHoods(Config config, String[] args) {
        var name = args.length > 2 ? args[2] : "name";
        var polygon = args.length > 3 ? args[3] : "geometry";
        var slugs = withDatabase(config, db -> {
            try {
                return HoodImport.run(db, Path.of(args[0]), args[1], name, polygon);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        slugs.forEach(slug -> System.out.println("/b/" + slug));
    }

    private static <T> T withDatabase(Config config, Function<Db, T> work) {
        var database = Database.of(config);
        var vertx = Vertx.vertx();
        try {
            Migrations.run(database.url());
            Promise<T> done = Promise.promise();
            VirtualThreads.on(vertx)
                    .run(() -> work.apply(new Db(vertx, database.url(), "command", 2, 10).connected()), done);
            return done.future().await();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
            database.close();
        }
    }
}
