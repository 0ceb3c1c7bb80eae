package plenary.collect.imports;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import plenary.collect.procedures.Label;

/**
 * Ids that only the registry can lead back to a person or place: HMAC-SHA256 with a key that it keeps. The same id and
 * key give the same pseudonym in every year and with every program ({@code openssl dgst -sha256 -hmac KEY}).
 */
public final class Pseudonyms {

    public static final String HOW_TO_GIVE_A_KEY =
            "give the registry's secret key in a file named with --key-file or in the"
                    + " environment variable PLENARY_KEY; make one with: openssl rand -hex 32";

    /** As many as 128 bits take in hexadecimal digits; patient numbers behind a shorter key could be tried out. */
    private static final int LEAST_CHARACTERS = 32;

    private static final int SHORT_DIGITS = 16;

    private final SecretKeySpec key;

    private Pseudonyms(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @param key the registry's, without blanks around it; there is no default */
    public static Pseudonyms of(String key) {
        String stripped = key.strip();
        if (stripped.length() < LEAST_CHARACTERS) {
            throw new IllegalArgumentException("the registry's key must have at least " + LEAST_CHARACTERS
                    + " characters, had " + stripped.length() + "; make one with: openssl rand -hex 32");
        }
        return new Pseudonyms(stripped);
    }

    /** 64 hexadecimal digits. */
    String hash(String id) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /** The prefix and the first 16 digits, for the few facilities and devices of a registry. */
    String shortened(String prefix, String name) {
        return prefix + hash(Label.of(name).normal()).substring(0, SHORT_DIGITS);
    }
}
