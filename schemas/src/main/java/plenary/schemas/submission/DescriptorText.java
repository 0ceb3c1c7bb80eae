package plenary.schemas.submission;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * The text of a descriptor that is not JSON, and where it stops to be. The words are ours: those of the library name its
 * own settings, and differ with the size of its buffers.
 */
record DescriptorText(String text) {

    private static final String UTF_8 = "JSON in UTF-8";
    private static final String FORM =
            "JSON: keys and texts in double quotes, a comma between two entries and none after"
                    + " the last, every bracket closed, no comments, nothing behind the end";

    /** What the messages of the library about its limits begin with, and what was found. */
    private static final Map<String, String> LIMITS = Map.of(
            "Document nesting", "objects and arrays nested more than 16 deep",
            "String value", "a text of more than 4096 characters",
            "Number value", "a number of more than 32 digits",
            "Name ", "a key of more than 64 characters");

    /** Characters shown before and after the place. */
    private static final int AROUND = 40;

    /** The bytes as text, without the mark that some editors put first; empty, with a finding, when they are none. */
    static Optional<String> decoded(byte[] bytes, DescriptorFindings findings) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            String before = new String(bytes, 0, firstWrong(bytes), StandardCharsets.UTF_8);
            findings.unreadable(
                    (int) before.lines().count() + (before.endsWith("\n") || before.isEmpty() ? 1 : 0),
                    "bytes that mean nothing in UTF-8",
                    UTF_8);
            return Optional.empty();
        }
    }

    private static int firstWrong(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(rest, java.nio.CharBuffer.allocate(bytes.length + 1), true);
        return rest.position();
    }

    void explain(JacksonException notJson, DescriptorFindings findings) {
        if (notJson instanceof StreamConstraintsException) {
            findings.unreadable(
                    0, limit(String.valueOf(notJson.getOriginalMessage())), "no more than a descriptor needs");
            return;
        }
        TokenStreamLocation at = notJson.getLocation();
        int line = at == null ? 0 : Math.max(0, at.getLineNr());
        boolean isAtEnd =
                at != null && at.getCharOffset() >= text.stripTrailing().length();
        findings.unreadable(
                line, isAtEnd ? "the end of the file" : around(line, at == null ? 0 : at.getColumnNr()), FORM);
    }

    private static String limit(String message) {
        return LIMITS.entrySet().stream()
                .filter(limit -> message.startsWith(limit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("more keys and values than a descriptor needs");
    }

    private String around(int line, int column) {
        List<String> lines = text.lines().toList();
        if (line < 1 || line > lines.size()) {
            return "";
        }
        String all = lines.get(line - 1);
        int place = Math.min(Math.max(0, column - 1), all.length());
        return all.substring(Math.max(0, place - AROUND), Math.min(all.length(), place + AROUND))
                .strip();
    }
}
