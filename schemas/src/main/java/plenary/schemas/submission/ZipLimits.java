package plenary.schemas.submission;

/**
 * How far a zip may go. Sizes are counted while inflating, since what a header says may be a lie.
 *
 * @param entries most files and folders
 * @param entryBytes most bytes of one file, unpacked
 * @param totalBytes most bytes of all files together, unpacked
 * @param ratio most unpacked bytes per packed byte; real tables reach 60
 */
record ZipLimits(int entries, long entryBytes, long totalBytes, int ratio) {

    static final ZipLimits STANDARD = new ZipLimits(1000, 20L << 30, 50L << 30, 200);

    /** Below this size a ratio says nothing: a megabyte of blanks harms nobody. */
    static final long RATIO_FREE_BYTES = 1L << 20;

    boolean exceedsRatio(long unpacked, long packed) {
        return unpacked > RATIO_FREE_BYTES && unpacked / ratio > packed;
    }
}
