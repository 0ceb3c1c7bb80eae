package plenary.collect.imports;

import java.io.IOException;

/** A format in which dose reports come. */
interface DoseSource {

    DoseFile read(SourceObject file) throws IOException;
}
