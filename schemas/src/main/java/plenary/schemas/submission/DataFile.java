package plenary.schemas.submission;

import java.nio.file.Path;

/**
 * One file of a table.
 *
 * @param path as the descriptor writes it, relative to the descriptor, with {@code /}
 * @param location where it lies
 * @param gzip whether it is compressed
 * @param bytes size as it lies there
 * @param sha256 of the bytes as they lie there, 64 hexadecimal digits
 */
public record DataFile(String path, Path location, boolean gzip, long bytes, String sha256) {}
