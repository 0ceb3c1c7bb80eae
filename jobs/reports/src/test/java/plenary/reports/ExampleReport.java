package plenary.reports;

import java.nio.file.Path;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;

/** Writes the report of the example edition below the folder given, to look at. */
final class ExampleReport {

    private ExampleReport() {}

    public static void main(String[] arguments) {
        Archive archive = ExampleEdition.write(Path.of(arguments[0]));
        System.out.println(Report.write(archive, ExampleEdition.ID, Progress.SILENT));
    }
}
