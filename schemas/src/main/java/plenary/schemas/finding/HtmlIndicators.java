package plenary.schemas.finding;

import java.util.List;
import java.util.Map;
import plenary.schemas.indicator.Indicator;

/** Names of indicators on the page: the first ones, each with its title for who points at it, and how many more. */
final class HtmlIndicators {

    /** So many ids are read at a glance; {@code findings.json} has all. */
    private static final int SHOWN = 8;

    private final Words words;

    HtmlIndicators(Words words) {
        this.words = words;
    }

    void write(Html page, List<Indicator> indicators) {
        int shown = indicators.size() <= SHOWN + 1 ? indicators.size() : SHOWN;
        Html first = new Html();
        for (int i = 0; i < shown; i++) {
            first.raw(i == 0 ? "" : ", ")
                    .raw("<abbr title=\"")
                    .text(words.of(indicators.get(i)))
                    .raw("\">")
                    .text(indicators.get(i).id())
                    .raw("</abbr>");
        }
        page.raw(
                shown == indicators.size()
                        ? first.toString()
                        : words.text(
                                Word.AND_MORE, Map.of("first", first.toString(), "more", indicators.size() - shown)));
    }

    /** All of them with their titles, to open on demand: on paper and on a telephone nobody points at anything. */
    void list(Html page, List<Indicator> indicators) {
        if (indicators.isEmpty()) {
            return;
        }
        page.raw("<details><summary>")
                .text(words.text(Word.TOUCHED_TITLES, Map.of("indicators", indicators.size())))
                .raw("</summary>\n<ul>\n");
        indicators.forEach(indicator ->
                page.element("li", indicator.id() + " " + words.of(indicator)).raw("\n"));
        page.raw("</ul></details>\n");
    }
}
