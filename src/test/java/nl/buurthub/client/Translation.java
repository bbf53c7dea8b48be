package nl.buurthub.client;

import com.microsoft.playwright.Page;

/** What browsers do with the texts of a page for who reads no Dutch, each a function of one; what stands after it is of the same sentence. */
enum Translation {
    REPLACED("""
            (text) => {
              const font = wrap(mark(text.data));
              while (text.nextSibling?.nodeType === Node.TEXT_NODE) {
                font.firstChild.append(mark(text.nextSibling.data));
                text.nextSibling.remove();
              }
              text.replaceWith(font);
            }"""),
    WRAPPED("""
            (text) => {
              const font = wrap('');
              text.replaceWith(font);
              font.firstChild.append(text);
              text.data = mark(text.data);
            }"""),
    RENEWED("(text) => text.replaceWith(mark(text.data))");

    /** Translates all there is, and from then on what comes, as browsers do. */
    private static final String ALL = """
            (() => {
              const mark = (words) => `⟦${words}⟧`;
              const wrap = (words) => {
                const fonts = [document.createElement('font'), document.createElement('font')];
                fonts[0].append(fonts[1]);
                fonts[1].append(words);
                return fonts[0];
              };
              const translate = %s;
              const isForeign = ({ data, parentElement: parent }) =>
                parent && data.trim() && !data.startsWith('⟦') && !parent.closest('font, textarea, option, [translate=no]');
              const all = () => {
                const texts = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
                const found = [];
                while (texts.nextNode()) found.push(texts.currentNode);
                found.filter(isForeign).forEach((text) => isForeign(text) && translate(text));
              };
              all();
              new MutationObserver(all).observe(document.getElementById('app'), { childList: true, subtree: true, characterData: true });
            })()""";

    private final String translate;

    Translation(String translate) {
        this.translate = translate;
    }

    void begins(Page page) {
        page.evaluate(ALL.formatted(translate));
    }
}
