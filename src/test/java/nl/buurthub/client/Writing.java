package nl.buurthub.client;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;

/** What Wim can write in the demo's hood, each in its own form. */
enum Writing {
    POST("Wat wil je vertellen?", "Plaats voor buren", "post where source") {
        @Override
        String page(DemoSite site) {
            return DemoSite.SQUARE;
        }

        @Override
        void open(Page page) {
            DemoSite.compose(page);
        }
    },
    COMMENT("Je reactie", "Plaats reactie", "comment where source") {
        @Override
        String page(DemoSite site) {
            var post = Map.of("text", "Wie weet een kapper?", "audience", "public");
            return DemoSite.SQUARE + "/posts/"
                    + site.persona("Samira")
                            .places("bloemenbuurt", post)
                            .path("id")
                            .asText();
        }
    },
    HELP("Je vraag in één zin", "Vraag hulp", "help_request where need") {
        @Override
        String page(DemoSite site) {
            return Helping.HELP + "/ask";
        }

        @Override
        void open(Page page) {
            page.locator("form.ask").waitFor();
        }

        @Override
        void write(Page page, String words) {
            Helping.answer(page, words);
        }
    },
    OFFER("Je bericht", "Bied hulp aan", "help_message where text") {
        @Override
        String page(DemoSite site) {
            return Helping.HELP + "/" + asked(site);
        }
    },
    MESSAGE("Bericht aan wie het vraagt", "Stuur", "help_message where text") {
        @Override
        String page(DemoSite site) {
            var request = asked(site);
            site.persona("Wim")
                    .asks("POST", "/hoods/bloemenbuurt/help/" + request + "/offers", Map.of("text", "Ik kan wel"))
                    .must(201);
            return Helping.HELP + "/" + request;
        }
    },
    GATHERING("Naam van de activiteit", "Zet in de agenda", "gathering where title") {
        @Override
        String page(DemoSite site) {
            return Gathering.AGENDA + "/plan?step=what";
        }

        @Override
        void write(Page page, String words) {
            super.write(page, words);
            page.getByText("Eten en drinken").click();
            Helping.forward(page);
            Helping.forward(page);
            page.getByLabel("Plek", new Page.GetByLabelOptions().setExact(true)).fill("Bij de fontein");
            for (var question = 0; question < 4; question++) Helping.forward(page);
            page.locator(".preview").waitFor();
        }
    };

    private final String label;
    private final String act;
    private final String rows;

    /** @param rows where it is in the database */
    Writing(String label, String act, String rows) {
        this.label = label;
        this.act = act;
        this.rows = rows;
    }

    /** Of a new thing to write on, where it takes one. */
    abstract String page(DemoSite site);

    void open(Page page) {
        field(page).waitFor();
    }

    void write(Page page, String words) {
        field(page).fill(words);
    }

    /** Whether it is placed from where it is written. */
    boolean isOnePage() {
        return this != HELP && this != GATHERING;
    }

    Locator field(Page page) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    void place(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(act))
                .first()
                .click();
    }

    /** How often it is there. */
    String count(DemoSite site, String words) {
        return site.hub
                .ask("select count(*) from " + rows + " = '" + words + "'")
                .getFirst();
    }

    private static String asked(DemoSite site) {
        return site.persona("Piet")
                .asks("POST", "/hoods/bloemenbuurt/help", Map.of("need", "Wie tilt mijn kast?", "category", "chores"))
                .must(201)
                .body()
                .at("/request/id")
                .asText();
    }
}
