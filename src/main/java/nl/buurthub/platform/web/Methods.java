package nl.buurthub.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How each path can be asked, for who asks it otherwise. */
final class Methods {

    private static final Pattern PART = Pattern.compile(":\\w+|[^:]+");

    private final Router router;
    private volatile List<Known> known = List.of();

    private record Known(Pattern path, Set<HttpMethod> methods) {}

    /** @param router whose routes are all there when it is first asked */
    Methods(Router router) {
        this.router = router;
    }

    /** To {@code OPTIONS}. It permits nothing to other sites' pages. */
    void tell(RoutingContext context) {
        var allowed = allowed(context);
        if (allowed.isEmpty()) context.next();
        else allow(context, allowed).response().setStatusCode(204).end();
    }

    /** Whoever asked in a wrong way for what is there, and got no answer from anybody. */
    void refuse(RoutingContext context) {
        var isUnanswered = context.statusCode() == 404 && context.failure() == null;
        var allowed = isUnanswered ? allowed(context) : Set.<String>of();
        if (allowed.isEmpty() || allowed.contains(context.request().method().name())) context.next();
        else Problems.refuse(allow(context, allowed), 405);
    }

    private static RoutingContext allow(RoutingContext context, Set<String> allowed) {
        context.response().putHeader("Allow", String.join(", ", allowed));
        return context;
    }

    private Set<String> allowed(RoutingContext context) {
        if (known.isEmpty())
            known = router.getRoutes().stream()
                    .filter(Methods::isOfAPath)
                    .map(Methods::known)
                    .toList();
        var allowed = new TreeSet<String>();
        for (var route : known) {
            if (!route.path.matcher(context.normalizedPath()).matches()) continue;
            route.methods.forEach(method -> allowed.add(method.name()));
        }
        if (!allowed.isEmpty()) allowed.add("OPTIONS");
        return allowed;
    }

    private static boolean isOfAPath(Route route) {
        return route.getPath() != null && route.methods() != null;
    }

    private static Known known(Route route) {
        var path = PART.matcher(route.getPath())
                .results()
                .map(part -> part.group().startsWith(":") ? "[^/]+" : Pattern.quote(part.group()))
                .collect(Collectors.joining());
        // Of one that ends in an asterisk, that isn't told.
        var rest = route.isExactPath() ? "" : ".*";
        return new Known(Pattern.compile(path + rest), route.methods());
    }
}
