package plenary.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Style, script and font that every page carries inside itself, and the policy that lets nothing else in. */
public final class Assets {

    private static final String STYLE = text("/plenary/reports/report.css")
            .replace("@FONT@", base64("/plenary/reports/font/source-sans-3-latin-wght-normal.woff2"));
    private static final String SCRIPT = text("/plenary/reports/report.js");
    private static final String SYMBOLS = text("/plenary/reports/symbols.svg");

    private Assets() {}

    public static String style() {
        return STYLE;
    }

    public static String script() {
        return SCRIPT;
    }

    /** Symbols of the statuses, for use by reference. */
    public static String symbols() {
        return SYMBOLS;
    }

    /** Nothing may be loaded, and only this very style and script may run. */
    public static String policy() {
        return "default-src 'none'; style-src '" + hash(STYLE) + "'; script-src '" + hash(SCRIPT)
                + "'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static String base64(String path) {
        return Base64.getEncoder().encodeToString(bytes(path));
    }

    private static byte[] bytes(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the module lacks its file " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + path, e);
        }
    }
}
