package nl.buurthub.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurthub.platform.base.Json;

/** The worker behind a page, which Playwright doesn't show to Java: asked by the protocol of the browser's developer tools. */
final class ServiceWorker {

    private final Page page;
    private final CDPSession browser;
    private final String session;
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<Integer, JsonNode> answers = new ConcurrentHashMap<>();

    ServiceWorker(Page page) {
        this.page = page;
        this.browser = page.context().browser().newBrowserCDPSession();
        browser.on("Target.receivedMessageFromTarget", this::hear);
        var target = new JsonObject();
        target.addProperty("targetId", target(page));
        session = browser.send("Target.attachToTarget", target).get("sessionId").getAsString();
    }

    private String target(Page page) {
        var own = page.context().newCDPSession(page).send("Target.getTargetInfo");
        var context = own.getAsJsonObject("targetInfo").get("browserContextId");
        for (var one : browser.send("Target.getTargets").getAsJsonArray("targetInfos")) {
            var info = one.getAsJsonObject();
            if (info.get("type").getAsString().equals("service_worker")
                    && info.get("browserContextId").equals(context))
                return info.get("targetId").getAsString();
        }
        throw new AssertionError("no worker runs");
    }

    private void hear(JsonObject event) {
        var message = Json.read(event.get("message").getAsString(), JsonNode.class);
        if (message.has("id")) answers.put(message.path("id").asInt(), message);
    }

    /** What a function of these values answers there, once it does. */
    JsonNode evaluate(String function, Object... values) {
        var id = asked.incrementAndGet();
        var call = "(" + function + ")(..." + Json.write(values) + ")";
        var parameters = Map.of("expression", call, "awaitPromise", true, "returnByValue", true);
        var message = new JsonObject();
        message.addProperty("sessionId", session);
        message.addProperty(
                "message", Json.write(Map.of("id", id, "method", "Runtime.evaluate", "params", parameters)));
        browser.send("Target.sendMessageToTarget", message);
        for (var tries = 0; tries < 200 && !answers.containsKey(id); tries++) page.waitForTimeout(50);
        var answer = answers.get(id);
        if (answer == null || answer.path("result").has("exceptionDetails"))
            throw new AssertionError(call + " answers " + answer);
        return answer.at("/result/result/value");
    }
}
