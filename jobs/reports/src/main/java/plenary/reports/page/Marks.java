package plenary.reports.page;

import java.util.ArrayList;
import java.util.List;

/** How far a statement's source was checked, in words. */
final class Marks {

    private Marks() {}

    static List<String> words(String marks) {
        List<String> words = new ArrayList<>();
        for (String mark : marks.replace("[", "").replace("]", "").split("[/;, ]+")) {
            switch (mark.toLowerCase(java.util.Locale.ROOT)) {
                case "read" -> words.add("read in the source named");
                case "recalled" ->
                    words.add("recalled, not yet checked against the source: not to be cited as its rule");
                case "proposal" -> words.add("this project's own choice, without outside authority");
                default -> {
                    if (!mark.isEmpty()) {
                        words.add(mark);
                    }
                }
            }
        }
        return words;
    }

    static String inBrackets(String marks) {
        List<String> words = words(marks);
        return words.isEmpty() ? "" : " (" + String.join("; ", words) + ")";
    }
}
