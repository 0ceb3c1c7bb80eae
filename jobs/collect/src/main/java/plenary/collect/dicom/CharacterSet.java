package plenary.collect.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How the texts of a data set are encoded (Specific Character Set, DICOM PS3.3 C.12.1.1.2).
 *
 * <p>Limit: of a set with code extensions one encoding is used for the whole text, the first that is not ASCII; the
 * Japanese ones, which switch within a text, are switched. A set that is not known is read as ASCII, and what is no ASCII
 * then becomes U+FFFD.
 */
record CharacterSet(Charset charset) {

    static final CharacterSet DEFAULT = new CharacterSet(StandardCharsets.US_ASCII);

    private static final Map<String, String> CHARSETS = Map.ofEntries(
            Map.entry("13", "JIS_X0201"),
            Map.entry("58", "GB2312"),
            Map.entry("87", "ISO-2022-JP-2"),
            Map.entry("100", "ISO-8859-1"),
            Map.entry("101", "ISO-8859-2"),
            Map.entry("109", "ISO-8859-3"),
            Map.entry("110", "ISO-8859-4"),
            Map.entry("126", "ISO-8859-7"),
            Map.entry("127", "ISO-8859-6"),
            Map.entry("138", "ISO-8859-8"),
            Map.entry("144", "ISO-8859-5"),
            Map.entry("148", "ISO-8859-9"),
            Map.entry("149", "EUC-KR"),
            Map.entry("159", "ISO-2022-JP-2"),
            Map.entry("166", "TIS-620"),
            Map.entry("192", "UTF-8"),
            Map.entry("203", "ISO-8859-15"),
            Map.entry("GB18030", "GB18030"),
            Map.entry("GBK", "GBK"));

    private static final Pattern DEFINED_TERM = Pattern.compile("(?:ISO[ _](?:2022[ _])?IR[ _])?(\\w+)");
    /** Escapes to what the charset decodes anyway: ASCII, the second halves of ISO 8859, Korean and Chinese. */
    private static final Pattern ESCAPE = Pattern.compile("\u001b(?:\\([BIJ]|-[A-Z]|\\)I|\\$\\)[AC])");

    /** @param terms the values of the element, empty for the default repertoire */
    static CharacterSet of(List<String> terms) {
        for (String term : terms) {
            var matcher = DEFINED_TERM.matcher(term.strip());
            if (matcher.matches() && CHARSETS.containsKey(matcher.group(1))) {
                return new CharacterSet(Charset.forName(CHARSETS.get(matcher.group(1))));
            }
        }
        return DEFAULT;
    }

    String decode(byte[] bytes) {
        String text = new String(bytes, charset);
        return text.indexOf('\u001b') < 0 ? text : ESCAPE.matcher(text).replaceAll("");
    }
}
