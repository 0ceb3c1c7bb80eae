package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.State;
import plenary.schemas.reassessment.RuleReassessment;
import plenary.schemas.reassessment.SentTogether;
import plenary.schemas.reassessment.TableReassessment;
import plenary.schemas.reassessment.TriedRules;
import plenary.schemas.rule.KeptProfile;
import plenary.schemas.rule.KeptRule;
import plenary.schemas.rule.RuleBook;
import plenary.schemas.submission.Submission;
import plenary.schemas.submission.SubmissionReader;

/** What is kept of a table decides what a check under other rules would find. */
class ReassessmentTest {

    private static final int SEEDS = Integer.getInteger("plenary.reassessment.seeds", 12);
    private static final Contract CONTRACT = Contract.load();
    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir
    Path folder;

    private final Map<State, Integer> decided = new TreeMap<>();
    private int undecided;
    private int different;

    @Test
    void whatWasKeptSaysUnderOtherRulesWhatACheckUnderThemFinds() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            Path sent = send("sent-" + seed, new RandomExams(seed).csv());
            RandomRules moved = new RandomRules(seed, CONTRACT, "exam_dose");
            Path rules = Files.createDirectories(folder.resolve("rules-" + seed));
            Files.writeString(rules.resolve("exam_dose.json"), moved.json());
            Files.writeString(rules.resolve("windows.csv"), moved.windows());
            Contract other = CONTRACT.withRules(rules);

            KeptProfile kept = stored(check(CONTRACT, sent).kept());
            TableOutcome checked = check(other, sent);
            RuleBook book = RuleBook.of(other, CONTRACT.dataset("exam_dose").orElseThrow());
            TreeSet<String> notDecided = new TreeSet<>();
            for (String id : book.ids()) {
                if (book.whyNot(id, kept).isPresent()) {
                    notDecided.add(id);
                    continue;
                }
                KeptRule now = book.assess(id, kept);
                assertThat(now)
                        .as("seed %s, %s", seed, id)
                        .isEqualTo(checked.kept().rule(id).orElseThrow());
                decided.merge(now.assessed().state(), 1, Integer::sum);
            }
            assertThat(notDecided).as("seed %s", seed).isEqualTo(moved.countedOtherwise());
            undecided += notDecided.size();

            TableReassessment reassessed =
                    TableReassessment.of("", kept, SentTogether.NOTHING, TriedRules.of(rules), CATALOGUE);
            reassessed.rules().stream()
                    .filter(rule -> book.ids().contains(rule.rule()))
                    .forEach(rule -> hold(rule, checked));
        }
        assertThat(decided).containsKeys(State.FAILED, State.PASSED, State.NOT_APPLICABLE);
        assertThat(undecided).isPositive();
        assertThat(different).isGreaterThan(SEEDS);
    }

    private void hold(RuleReassessment rule, TableOutcome checked) {
        RuleReassessment.Result then = rule.then().orElseThrow();
        RuleReassessment.Result now = rule.now().orElseThrow();
        if (rule.isUndecided()) {
            assertThat(now.state()).isEqualTo(State.NOT_RUN);
            return;
        }
        long found = checked.findings().counts().stream()
                .filter(count -> count.id().equals(rule.rule()))
                .mapToLong(Findings.Count::count)
                .sum();
        assertThat(now.findings()).as(rule.rule()).isEqualTo(found);
        assertThat(now.findings() - then.findings()).isEqualTo(rule.appearing() - rule.vanishing());
        different += now.equals(then) ? 0 : 1;
    }

    @Test
    void underTheRulesOfTheDayItSaysWhatWasSaid() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            KeptProfile kept = stored(check(CONTRACT, send("same-" + seed, new RandomExams(seed).csv()))
                    .kept());

            TableReassessment same =
                    TableReassessment.of("", kept, SentTogether.NOTHING, TriedRules.installed(), CATALOGUE);

            assertThat(same.rules())
                    .filteredOn(rule -> kept.rule(rule.rule()).isPresent())
                    .hasSameSizeAs(kept.rules())
                    .noneMatch(RuleReassessment::isWorthALook);
        }
    }

    @Test
    void theSameTableIsKeptAsTheSameBytesHoweverItIsCut() throws IOException {
        Path sent = send("cut", new RandomExams(1).csv());

        assertThat(check(CONTRACT, sent, 2000).kept())
                .isEqualTo(check(CONTRACT, sent).kept());
    }

    private KeptProfile stored(KeptProfile kept) {
        JsonFile.writePackedInto(folder, KeptProfile.FILE, kept);
        KeptProfile read = JsonFile.readPacked(folder.resolve(KeptProfile.FILE), KeptProfile.class);
        assertThat(read).isEqualTo(kept);
        return read;
    }

    private Path send(String name, String exams) throws IOException {
        Path sent = Files.createDirectories(folder.resolve(name));
        Files.writeString(sent.resolve("exam_dose.csv"), exams);
        Files.writeString(sent.resolve("datapackage.json"), """
                {"country": "XA", "period": "2025", "registry": "R", "contractVersion": "1.1.0",
                 "resources": [{"name": "exam_dose", "path": "exam_dose.csv"}]}
                """);
        return sent;
    }

    private TableOutcome check(Contract contract, Path sent) throws IOException {
        return check(contract, sent, Long.MAX_VALUE);
    }

    private TableOutcome check(Contract contract, Path sent, long blockBytes) throws IOException {
        Path work = Files.createTempDirectory(folder, "work");
        Submission submission = new SubmissionReader(contract, CATALOGUE)
                .open(sent, work, new Findings(), Progress.SILENT)
                .orElseThrow();
        TableCheck check = TableCheck.open(
                contract, CATALOGUE, submission, submission.tables().get(0), Map.of());
        return new TableReading(check, work.resolve("scratch"), Progress.SILENT, blockBytes).read(NoRows.INSTANCE);
    }
}
