package plenary.collect.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this code, as the build wrote it down. */
public final class CodeVersion {

    private CodeVersion() {}

    public static String read() {
        try (InputStream in = CodeVersion.class.getResourceAsStream("version.txt")) {
            if (in == null) {
                throw new IllegalStateException("the build wrote no version.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read version.txt", e);
        }
    }
}
