package plenary.reports.page;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a page that is given away without the pages around it. */
public final class Links {

    private static final String ATTRIBUTES = "((?:[^>\"]|\"[^\"]*\")*?)";
    private static final Pattern LINK =
            Pattern.compile("<a" + ATTRIBUTES + " href=\"([^\"]*)\"" + ATTRIBUTES + ">(.*?)</a>", Pattern.DOTALL);
    private static final Pattern NAVIGATION = Pattern.compile("<nav .*?</nav>", Pattern.DOTALL);

    private Links() {}

    /**
     * The page with its navigation gone and with plain text in place of every link that would lead nowhere.
     *
     * @param isThere whether a file is there, by its path from the page
     */
    public static String kept(String html, Predicate<String> isThere) {
        Matcher links = LINK.matcher(NAVIGATION.matcher(html).replaceAll(""));
        return links.replaceAll(link -> {
            String target = link.group(2).replaceFirst("#.*", "");
            boolean isKept = target.isEmpty() || isThere.test(target);
            return Matcher.quoteReplacement(isKept ? link.group() : "<span>" + link.group(4) + "</span>");
        });
    }
}
