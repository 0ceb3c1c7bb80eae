package plenary.reports.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The compiled templates. */
public final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "plenary.reports.templates");

    public String html(Page page) {
        StringOutput out = new StringOutput();
        engine.render(page.template(), page.parameters(), out);
        return out.toString();
    }
}
