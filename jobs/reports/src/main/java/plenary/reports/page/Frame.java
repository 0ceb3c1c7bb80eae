package plenary.reports.page;

import java.util.List;
import plenary.reports.input.Area;
import plenary.reports.input.Edition;

/**
 * What every page has around its content.
 *
 * @param title of the page
 * @param root relative path to the folder of the start page: empty or {@code ../}
 * @param current id of the entry of the navigation that the page belongs to
 */
public record Frame(Edition edition, plenary.reports.text.Labels labels, String title, String root, String current) {

    public String editionTitle() {
        return edition.manifest().title();
    }

    public String dataset(String name) {
        return labels.dataset(name);
    }

    public String revision() {
        return "r" + edition.manifest().revision();
    }

    /** Day on which the edition was frozen, ISO 8601. */
    public String day() {
        String instant = edition.manifest().createdAt();
        return instant.length() < 10 ? instant : instant.substring(0, 10);
    }

    public boolean isSynthetic() {
        return edition.hasSynthetic();
    }

    public List<Area> syntheticCountries() {
        return edition.countries().stream().filter(Area::synthetic).toList();
    }

    public boolean isAllSynthetic() {
        return syntheticCountries().size() == edition.countries().size();
    }
}
