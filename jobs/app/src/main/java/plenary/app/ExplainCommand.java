package plenary.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.reports.explain.Explain;
import plenary.reports.explain.Explanation;
import plenary.reports.explain.ExplanationJson;
import plenary.reports.explain.ExplanationText;
import plenary.schemas.command.Exit;

/** Tells how a published number came about. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Tell how a published number came about: formula, counts, sealed submissions, receipts.")
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(paramLabel = "CELL", description = "cell id as printed in the tables")
    private String cell;

    @Option(names = "--edition", paramLabel = "E", description = "default: every edition that has the cell")
    private Optional<String> edition = Optional.empty();

    @Option(
            names = "--revision",
            paramLabel = "R",
            description = "such as r2 (default: the one that readers see, else the newest with tables)")
    private Optional<String> revision = Optional.empty();

    @Option(names = "--json", description = "for machines; form: schemas/published/explanation.schema.json")
    private boolean json;

    @Override
    public Integer call() {
        List<Explanation> explanations = Explain.cell(places.archive(), cell, edition, revision);
        if (json) {
            spec.commandLine().getOut().print(ExplanationJson.of(explanations));
        } else {
            spec.commandLine()
                    .getOut()
                    .print(String.join(
                            "\n\n",
                            explanations.stream().map(ExplanationText::of).toList()));
        }
        spec.commandLine().getOut().flush();
        return Exit.DONE;
    }
}
