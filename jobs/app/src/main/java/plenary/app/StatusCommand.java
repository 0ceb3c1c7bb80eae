package plenary.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import plenary.collect.board.Board;
import plenary.collect.board.Boards;
import plenary.collect.board.CsvBoard;
import plenary.collect.board.EditionCalendar;
import plenary.collect.board.HtmlBoard;
import plenary.collect.board.TerminalBoard;
import plenary.schemas.archive.Durable;
import plenary.schemas.command.Exit;

/** Who sent what, how it stands, and who must act next. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show who sent what, how it stands, and who must act next.")
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Option(
            names = "--edition",
            paramLabel = "E",
            description = "name of a file in conf/editions (default: each for which something was sent)")
    private Optional<String> edition = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", description = "the board as a table, a row a country and dataset")
    private Optional<Path> csv = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "the board as a page")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--calendar", paramLabel = "FILE", description = "deadline, consultation and embargo as .ics")
    private Optional<Path> calendar = Optional.empty();

    @Override
    public Integer call() {
        Boards boards = new Boards(places.archive(), places.conf(), Clock.systemUTC());
        List<Board> shown = edition.map(named -> List.of(boards.of(named))).orElseGet(boards::all);
        csv.ifPresent(file -> write(file, CsvBoard.text(shown)));
        html.ifPresent(file -> write(file, HtmlBoard.text(shown)));
        calendar.ifPresent(file -> write(file, EditionCalendar.text(boards.editions(edition))));
        spec.commandLine().getOut().print(TerminalBoard.text(shown));
        spec.commandLine().getOut().flush();
        return Exit.DONE;
    }

    private static void write(Path file, String text) {
        Durable.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
