package nl.buurthub.kiosk;

import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What screens ask, and managers about screens; see {@code openapi/kiosk.yaml}. */
final class KioskRoutes {

    private final KioskFeature kiosks;
    private final Limits limits;

    KioskRoutes(KioskFeature kiosks, Limits limits) {
        this.kiosks = kiosks;
        this.limits = limits;
    }

    void on(Api api) {
        api.on("beginPairing", this::begin)
                .on("fetchKioskToken", this::fetch)
                .on("renewKioskToken", this::renew)
                .on("showScreen", this::show)
                .on("beat", this::beat)
                .on("listKiosks", this::list)
                .on("pairKiosk", this::pair)
                .on("showKiosk", this::showKiosk)
                .on("changeKiosk", this::change)
                .on("unpairKiosk", this::unpair)
                .on("listKioskItems", this::items)
                .on("chooseKioskItem", this::choose)
                .on("takeOver", this::takeOver)
                .on("endTakeover", this::endTakeover);
    }

    private Reply begin(Request request) {
        limits.pairing(request.address());
        return Reply.created(kiosks.pairing().begin());
    }

    private Reply fetch(Request request) {
        record Device(String secret) {}
        return kiosks.pairing()
                .fetch(request.id("pairing"), request.body(Device.class).secret())
                .map(Reply::ok)
                .orElseGet(Reply::accepted);
    }

    private Reply renew(Request request) {
        record Token(String token) {}
        return Reply.ok(new Token(kiosks.tokens().renew(request.caller().kiosk())));
    }

    private Reply show(Request request) {
        return Reply.ok(kiosks.programme().content(request.caller().kiosk()));
    }

    private Reply beat(Request request) {
        kiosks.health().beat(request.caller().kiosk(), request.body(Heartbeat.class));
        return Reply.done();
    }

    private Reply list(Request request) {
        return Reply.ok(kiosks.screens().list(request.caller(), request.path("slug")));
    }

    private Reply pair(Request request) {
        limits.trying(request.address(), "kiosk " + request.caller().person().id());
        var card = kiosks.pairing().pair(request.caller(), request.path("slug"), request.body(Pairing.Typed.class));
        return Reply.created(card, request, card.id());
    }

    private Reply showKiosk(Request request) {
        var card = kiosks.screens().show(request.caller(), request.path("slug"), request.id("kiosk"));
        return Reply.ok(card).of(card.edition());
    }

    private Reply change(Request request) {
        var card = kiosks.screens()
                .change(
                        request.caller(),
                        request.path("slug"),
                        request.id("kiosk"),
                        request.body(KioskSettings.class),
                        request.read());
        return Reply.ok(card).of(card.edition());
    }

    private Reply unpair(Request request) {
        kiosks.screens().unpair(request.caller(), request.path("slug"), request.id("kiosk"));
        return Reply.done();
    }

    private Reply items(Request request) {
        return Reply.ok(
                new Page<>(kiosks.screens().items(request.caller(), request.path("slug"), request.id("kiosk")), null));
    }

    private Reply choose(Request request) {
        record Chosen(Choice choice) {}
        kiosks.screens()
                .choose(
                        request.caller(),
                        request.path("slug"),
                        request.id("kiosk"),
                        request.id("item"),
                        request.body(Chosen.class).choice());
        return Reply.done();
    }

    private Reply takeOver(Request request) {
        return Reply.created(
                kiosks.screens().takeOver(request.caller(), request.path("slug"), request.body(Screens.Notice.class)));
    }

    private Reply endTakeover(Request request) {
        kiosks.screens().endTakeover(request.caller(), request.path("slug"), request.id("takeover"));
        return Reply.done();
    }
}
