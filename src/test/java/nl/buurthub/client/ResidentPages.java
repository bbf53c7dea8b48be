package nl.buurthub.client;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Where managers see who lives in the demo's hood. */
final class ResidentPages {

    static final String LIST = Desks.DESK + "/residents";

    private ResidentPages() {}

    /** The page of somebody of the demo. */
    static String page(DemoSite site, String name) {
        return LIST + "/" + id(site, name);
    }

    /** Where they are in the API. */
    static String api(DemoSite site, String name) {
        return "/hoods/bloemenbuurt/residents/" + id(site, name);
    }

    private static String id(DemoSite site, String name) {
        return site.hub
                .ask("select id from person where name like '" + name + " %'")
                .getFirst();
    }

    static Locator row(Page page, String name) {
        return page.locator("a.resident-row", new Page.LocatorOptions().setHasText(name));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
