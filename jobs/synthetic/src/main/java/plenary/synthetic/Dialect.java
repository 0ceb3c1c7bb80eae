package plenary.synthetic;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a country writes its CSV. */
record Dialect(char delimiter, char decimal, String lineEnd, boolean byteOrderMark, Charset charset, boolean gzip) {

    static final Dialect PLAIN = new Dialect(',', '.', "\n", false, StandardCharsets.UTF_8, false);
    static final Dialect SEMICOLON = new Dialect(';', ',', "\r\n", true, StandardCharsets.UTF_8, false);
    static final Dialect GZIP = new Dialect(',', '.', "\n", false, StandardCharsets.UTF_8, true);
    static final Dialect LATIN_1 = new Dialect(',', '.', "\n", false, StandardCharsets.ISO_8859_1, false);

    Dialect withCharset(Charset other) {
        return new Dialect(delimiter, decimal, lineEnd, byteOrderMark, other, gzip);
    }

    String suffix() {
        return gzip ? ".csv.gz" : ".csv";
    }
}
