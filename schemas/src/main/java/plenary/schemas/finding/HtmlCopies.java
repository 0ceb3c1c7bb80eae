package plenary.schemas.finding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;

/** The part of the page that leads to the annotated copies, which lie beside it. */
final class HtmlCopies {

    private final Words words;

    HtmlCopies(Words words) {
        this.words = words;
    }

    /** @param paths beside the page */
    void write(Html page, Collection<String> paths) {
        if (paths.isEmpty()) {
            return;
        }
        page.element("p", words.text(Word.COPY_LINKS)).raw("\n<ul>\n");
        for (String path : new LinkedHashSet<>(paths)) {
            page.raw("<li><a href=\"" + address(path) + "\">").text(path).raw("</a></li>\n");
        }
        page.raw("</ul>\n");
    }

    /** What is no letter or digit may mean something in an address, or in mark-up. */
    private static String address(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
