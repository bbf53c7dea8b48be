package nl.buurthub;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Function;
import nl.buurthub.hoods.HoodHostNames;
import nl.buurthub.hoods.importing.HoodImport;
import nl.buurthub.people.Operators;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Migrations;
import nl.buurthub.platform.web.HostNames;

/** What is done from the command line. */
final class Commands {

    private static final String USAGE = """
            commands:
              nodes N                                      N nodes on this machine, on one database
              migrate                                      bring the schema to this version, however long it takes
              operator EMAIL                               make somebody the operator of the site
              restored                                     after a backup was put back, before the first node starts
              host HOOD NAME [remove]                      make a host name lead to a hood, by its slug; or no more
              import-hoods FILE CITY [NAME] [POLYGON]      make hoods of a GeoJSON FeatureCollection; NAME is the property
                                                           with the name (name), POLYGON what has the polygon (geometry)""";

    private Commands() {}

    static void run(Config config, String[] args) {
        switch (args[0] + " " + (args.length - 1)) {
            case "nodes 1" -> Nodes.run(config, count(args[1]));
            case "migrate 0" -> migrate(config);
            case "operator 1" -> appoint(config, args[1]);
            case "restored 0" -> restored(config);
            case "host 2" -> giveName(config, args[1], args[2]);
            case "host 3" -> takeName(config, args);
            case "import-hoods 2", "import-hoods 3", "import-hoods 4" ->
                importHoods(config, Arrays.copyOfRange(args, 1, args.length));
            default -> throw new Refusal(USAGE);
        }
    }

    private static int count(String typed) {
        if (!typed.matches("[1-9]")) throw new Refusal(USAGE);
        return Integer.parseInt(typed);
    }

    /** As every command does first. */
    private static void migrate(Config config) {
        try (var database = Database.of(config)) {
            Migrations.run(database.url());
        }
        System.out.println("the schema is of this version");
    }

    private static void appoint(Config config, String email) {
        withDatabase(config, db -> new Operators(db, Clock.systemUTC()).appoint(email));
        System.out.println(email + " is operator");
    }

    private static void restored(Config config) {
        work(config, with -> RestoredCommand.run(config, with)).forEach(System.out::println);
    }

    private static void giveName(Config config, String slug, String typed) {
        var name = withDatabase(config, db -> names(config, db).give(slug, typed));
        System.out.println(name + " leads to " + slug + ", once DNS leads it to the proxy and a certificate is there");
    }

    private static void takeName(Config config, String[] args) {
        if (!args[3].equals("remove")) throw new Refusal(USAGE);
        var name = withDatabase(config, db -> names(config, db).take(args[1], args[2]));
        System.out.println(name + " leads nowhere");
    }

    private static HoodHostNames names(Config config, Db db) {
        return new HoodHostNames(db, new HostNames(config.httpOrigins(), config::httpPort), Clock.systemUTC());
    }

    private static void importHoods(Config config, String[] args) {
        var name = args.length > 2 ? args[2] : "name";
        var polygon = args.length > 3 ? args[3] : "geometry";
        var slugs = withDatabase(config, db -> HoodImport.run(db, Path.of(args[0]), args[1], name, polygon));
        slugs.forEach(slug -> System.out.println("/b/" + slug));
    }

    /** What a command works with, on a virtual thread. */
    record Tools(Vertx vertx, VirtualThreads threads, Db db) {}

    private static <T> T withDatabase(Config config, Function<Db, T> work) {
        return work(config, with -> work.apply(with.db()));
    }

    private static <T> T work(Config config, Function<Tools, T> work) {
        var database = Database.of(config);
        // In the little memory that is left beside a node.
        var vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
        try {
            Migrations.run(database.url());
            var threads = VirtualThreads.on(vertx);
            var db = new Db(vertx, database.url(), "command", 2, 10);
            Promise<T> done = Promise.promise();
            threads.run(() -> work.apply(new Tools(vertx, threads, db.connected())), done);
            return done.future().await();
        } finally {
            Blocking.on(vertx.close());
            database.close();
        }
    }
}
