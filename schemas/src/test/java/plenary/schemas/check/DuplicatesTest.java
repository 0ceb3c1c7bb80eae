package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.rule.Share;

class DuplicatesTest {

    private static final String HEADER = "facility_id,period,measure_id,value,unit,direction,source\n";

    @TempDir
    Path folder;

    @Test
    void firstRecordStaysAndLaterOnesOfAnyBlockAndPartNameIt() {
        String first = HEADER + "F1,2025,A,1,1,UP,s\nF1,2025,B,1,1,UP,s\nF1,2025,A,2,1,UP,s\n";
        String second = HEADER + "F2,2025,A,1,1,UP,s\n\nF1,2025,B,1,1,UP,s\nF1,2025,B,9,1,UP,s\n";
        CsvTable table = new CsvTable(folder, "facility_measure").with(first).with(second);

        Duplicates duplicates = Duplicates.find(logs(table, 2, 20), Share.ANY, folder);

        assertThat(duplicates.count()).isEqualTo(3);
        assertThat(table.read(0, 20, duplicates).rejected).containsExactly("3@4 [RQ-KEY-001]");
        var reading = table.read(1, 20, duplicates);
        assertThat(reading.rejected).containsExactly("2@4 [RQ-KEY-001]", "3@5 [RQ-KEY-001]");
        assertThat(reading.findingTexts().get(1))
                .isEqualTo("part1.csv:5 RQ-KEY-001 found 'facility_id=F1,period=2025,measure_id=B', expected a key"
                        + " that no earlier record has; part0.csv, line 3 has it first; Keep one record for each key;"
                        + " if they are two examinations, give them different ids");
    }

    @Test
    void recordWithAFaultOfItsOwnDoesNotTakeTheKey() {
        CsvTable table =
                new CsvTable(folder, "facility_measure").with(HEADER + "F1,2025,A,bad,1,UP,s\nF1,2025,A,1,1,UP,s\n");

        assertThat(Duplicates.find(logs(table, 1, 1000), Share.ANY, folder).count())
                .isZero();
    }

    @Test
    void keyComparesNumbersByValueAndAbsentCellsAsEqual() {
        String header = "exam_category,indication,band,quantity,value,unit,statistic,year,source\n";
        String row = "CT_HEAD,%s,ADULT,DLP,1,mGy.cm,Q75_MEDIANS,%s,s\n";
        CsvTable table = new CsvTable(folder, "national_drl")
                .with(header
                        + row.formatted("", "2025")
                        + row.formatted("_Z", "02025")
                        + row.formatted("EU_STROKE", "2025"));

        var reading = table.read(0, Long.MAX_VALUE, Duplicates.find(logs(table, 1, 1000), Share.ANY, folder));

        assertThat(reading.rejected).containsExactly("2@3 [RQ-KEY-001]");
    }

    @Test
    void searchInBucketsFindsWhatASearchInMemoryFinds() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        List<Path> logs = new ArrayList<>();
        Map<Long, Long> firstLines = new HashMap<>();
        List<String> expected = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            Path log = folder.resolve(part + ".keys");
            logs.add(log);
            try (KeyLog keys = new KeyLog(log, part)) {
                for (long record = 1; record <= 20_000; record++) {
                    long key = random.nextInt(3) == 0 ? 42 : random.nextInt(50_000);
                    long line = part * 100_000 + record;
                    keys.key(record, line, key * 0x9E3779B97F4A7C15L, key);
                    Long first = firstLines.putIfAbsent(key, line);
                    if (first != null) {
                        expected.add(part + " " + record + " " + first);
                    }
                }
            }
        }

        Path inBuckets = folder.resolve("in-buckets");
        new DuplicateSearch(folder, 1000).write(logs, Duplicates.NONE, inBuckets);
        Duplicates.find(logs, Share.ANY, folder);

        assertThat(inBuckets).hasSameBinaryContentAs(folder.resolve(Duplicates.FILE));
        assertThat(listed(Duplicates.in(folder))).isEqualTo(expected);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(3 + 2);
        }
    }

    private static List<String> listed(Duplicates duplicates) {
        List<String> found = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            try (DuplicateCursor cursor = duplicates.from(part, 0)) {
                for (long record = 1; record <= 20_000; record++) {
                    if (cursor.isAt(record)) {
                        found.add(part + " " + record + " " + cursor.firstLine());
                    }
                }
            }
        }
        return found;
    }

    @Test
    void blocksWithoutDuplicatesAreTold() {
        String text = HEADER + "F1,2025,A,1,1,UP,s\nF1,2025,B,1,1,UP,s\nF1,2025,A,2,1,UP,s\n";
        CsvTable table = new CsvTable(folder, "facility_measure").with(text);
        Duplicates duplicates = Duplicates.find(logs(table, 1, 1), Share.ANY, folder);
        List<Block> blocks = table.open(0).blocks(1);

        assertThat(blocks).hasSize(4);
        assertThat(duplicates.count(0, blocks.get(2), Optional.of(blocks.get(3))))
                .isZero();
        assertThat(duplicates.count(0, blocks.get(3), Optional.empty())).isEqualTo(1);
        assertThat(Duplicates.NONE.count(0, Block.WHOLE, Optional.empty())).isZero();
    }

    @Test
    void logsInTheWrongOrderAreRefused() {
        String text = HEADER + "F1,2025,A,1,1,UP,s\nF1,2025,B,1,1,UP,s\n";
        List<Path> logs = logs(new CsvTable(folder, "facility_measure").with(text), 1, 1);

        assertThatThrownBy(() -> Duplicates.find(List.of(logs.get(2), logs.get(1)), Share.ANY, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("key logs must be in the order of the records");
    }

    private List<Path> logs(CsvTable table, int parts, long blockBytes) {
        List<Path> logs = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            FileCheck check = table.open(part);
            for (Block block : check.blocks(blockBytes)) {
                Path log = folder.resolve("%d-%d.keys".formatted(part, block.index()));
                try (KeyLog keys = new KeyLog(log, part)) {
                    check.read(block, Duplicates.NONE, NoRows.INSTANCE, keys);
                }
                logs.add(log);
            }
        }
        return logs;
    }
}
