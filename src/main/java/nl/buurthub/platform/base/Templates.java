package nl.buurthub.platform.base;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Pages and mails from {@code src/main/jte}, made into classes by the build; what is filled in is escaped. */
public final class Templates {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.buurthub.templates");

    private Templates() {}

    public static String render(String name, Map<String, Object> values) {
        var html = new StringOutput();
        ENGINE.render(name, values, html);
        return html.toString();
    }
}
