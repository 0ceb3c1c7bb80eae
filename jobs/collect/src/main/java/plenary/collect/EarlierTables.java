package plenary.collect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Receipt;
import plenary.schemas.change.Changes;
import plenary.schemas.change.ChangesFiles;
import plenary.schemas.change.TableStep;
import plenary.schemas.check.TableOutcome;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.submission.Submission;

/**
 * Says what changed in the tables of a submission since those before: in files of their own, as findings are the same with
 * an archive and without.
 */
final class EarlierTables {

    private final Desk desk;
    private final Catalogue catalogue;

    /** @param catalogue in the language of what is said */
    EarlierTables(Desk desk, Catalogue catalogue) {
        this.desk = desk;
        this.catalogue = catalogue;
    }

    /**
     * Writes nothing where there is no table before.
     *
     * @param sealedIds dataset to the id of its seal
     * @return dataset to the id of the seal that it was held against
     */
    Map<String, String> tell(
            Submission submission, Map<String, String> sealedIds, List<TableOutcome> outcomes, Path folder) {
        List<TableStep> steps = new ArrayList<>();
        Map<String, String> heldAgainst = new TreeMap<>();
        for (TableOutcome outcome : outcomes) {
            Optional.ofNullable(sealedIds.get(outcome.dataset()))
                    .map(id -> desk.archive().receipt(desk.country(), outcome.dataset(), id))
                    .map(receipt -> JsonFile.read(receipt, Receipt.class))
                    .flatMap(receipt -> new EarlierTable(desk, receipt).of(outcome))
                    .ifPresent(found -> {
                        steps.add(found.table());
                        heldAgainst.put(outcome.dataset(), found.id());
                    });
        }
        if (!steps.isEmpty()) {
            new ChangesFiles(catalogue).write(Changes.of(Contract.load(), catalogue, submission, steps), folder);
        }
        return heldAgainst;
    }
}
