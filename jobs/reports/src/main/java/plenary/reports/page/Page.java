package plenary.reports.page;

import java.util.Map;

/**
 * One file of the site: what is written where.
 *
 * @param path below the folder of the report, with {@code /}
 * @param template name of the template
 * @param parameters what the template is given
 */
public record Page(String path, String template, Map<String, Object> parameters) {

    public Page {
        parameters = Map.copyOf(parameters);
    }
}
