package plenary.collect.imports;

import java.io.IOException;

/**
 * A file, or a file in a zip, that is read only as far as it is needed.
 *
 * @param name path as the caller named it, with the name in the zip behind it
 */
record SourceObject(String name, Opening opening) {

    /** Reads from the start of the file. */
    interface Opening {
        byte[] first(int most) throws IOException;
    }

    /** The first bytes, fewer when the file is shorter. */
    byte[] first(int most) throws IOException {
        return opening.first(most);
    }
}
