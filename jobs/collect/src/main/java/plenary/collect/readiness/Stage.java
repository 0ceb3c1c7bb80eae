package plenary.collect.readiness;

/** What is to be done, and the least heap with which it gets through. */
public enum Stage {
    // Two blocks are written side by side; a file of 400,000 examinations passes with -Xmx224m.
    COLLECT(200),
    EDITION(40),
    // Spark does not start with less than 450 MB; the demonstration passes with -Xmx760m, many records need more.
    INDICATORS(700),
    REPORT(100);

    /** As Java counts it, which is up to a tenth less than -Xmx. */
    final long heapBytes;

    Stage(long megabytes) {
        this.heapBytes = megabytes << 20;
    }
}
