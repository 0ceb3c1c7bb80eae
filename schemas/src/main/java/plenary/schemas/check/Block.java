package plenary.schemas.check;

/**
 * A stretch of a file that is read on its own; blocks begin and end between records. A file is the sequence of its
 * blocks.
 *
 * @param index position among the blocks of the file, counted from 0
 * @param offset first byte, counted from 0
 * @param length bytes; {@link Long#MAX_VALUE} for all that follow
 * @param firstRecord number of its first record, counted from 1 after the header; 0 when the block begins with the header
 * @param firstLine physical line on which it begins, counted from 1
 */
public record Block(int index, long offset, long length, long firstRecord, long firstLine) {

    /** A whole file, with its header. */
    public static final Block WHOLE = new Block(0, 0, Long.MAX_VALUE, 0, 1);

    public Block {
        if (offset < 0 || length < 0 || firstRecord < 0 || firstLine < 1) {
            throw new IllegalArgumentException("a block must lie in its file, was %s bytes from %s, record %s, line %s"
                    .formatted(length, offset, firstRecord, firstLine));
        }
    }

    boolean hasHeader() {
        return firstRecord == 0;
    }
}
