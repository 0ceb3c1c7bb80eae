package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.submission.Settings;

class BlockTest {

    @TempDir
    Path folder;

    @Test
    void anySizeOfBlocksGivesTheSameRowsFindingsAndLines() {
        SplittableRandom random = new SplittableRandom(2025);
        long blocks = 0;
        for (int seed = 0; seed < 150; seed++) {
            String text = new RandomCsv(seed).table(1 + random.nextInt(40));
            for (String charset : new String[] {"UTF-8", "ISO-8859-1", "windows-1252"}) {
                CsvTable table = new CsvTable(folder, "facility_measure")
                        .with(text.getBytes(Charset.forName(charset)), ".csv")
                        .settings(new Settings(Charset.forName(charset), ',', '"', '.', Optional.empty(), Map.of()));
                var whole = table.read();
                int size = 1 + random.nextInt(400);
                var pieces = table.read(size);

                String details = "seed %d, %s, blocks of %d".formatted(seed, charset, size);
                assertThat(pieces.accepted).as(details).isEqualTo(whole.accepted);
                assertThat(pieces.rejected).as(details).isEqualTo(whole.rejected);
                assertThat(pieces.raws).as(details).isEqualTo(whole.raws);
                assertThat(pieces.keys).as(details).isEqualTo(whole.keys);
                assertThat(pieces.findings).as(details).isEqualTo(whole.findings);
                assertThat(pieces.result).as(details).isEqualTo(whole.result);
                blocks += table.open(0).blocks(size).size();
            }
        }
        assertThat(blocks).isGreaterThan(1_500);
    }

    @Test
    void faultThatEndsTheReadingIsTheSameForAnySizeOfBlocks() {
        SplittableRandom random = new SplittableRandom(44);
        int fatal = 0;
        for (int seed = 0; seed < 200; seed++) {
            StringBuilder text = new StringBuilder(new RandomCsv(seed).table(20));
            text.insert(100 + random.nextInt(text.length() - 100), random.nextInt(3) == 0 ? "\0" : ",\"");
            CsvTable table = new CsvTable(folder, "facility_measure").with(text.toString());
            int size = 1 + random.nextInt(400);

            var whole = table.read();
            var pieces = table.read(size);

            assertThat(pieces.findings).as("seed %s, blocks of %s", seed, size).isEqualTo(whole.findings);
            assertThat(pieces.accepted).isEqualTo(whole.accepted);
            assertThat(pieces.result).isEqualTo(whole.result);
            fatal += whole.result.fatal().isPresent() ? 1 : 0;
        }
        assertThat(fatal).isGreaterThan(50);
    }

    @Test
    void blocksFollowOneAnotherFromTheFirstByteToTheLast() {
        String text = new RandomCsv(1).table(100);
        CsvTable table = new CsvTable(folder, "facility_measure").with(text);

        List<Block> blocks = table.open(0).blocks(100);

        long next = 0;
        for (Block block : blocks) {
            assertThat(block.offset()).isEqualTo(next);
            assertThat(block.length()).isGreaterThan(0);
            next += block.length();
        }
        assertThat(next).isEqualTo(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
        assertThat(blocks.get(0).firstRecord()).isZero();
        assertThat(blocks.subList(0, blocks.size() - 1)).allMatch(block -> block.length() >= 100);
    }

    @Test
    void fileThatIsNoLongerThanABlockIsNotScanned() {
        String text = new RandomCsv(1).table(100);
        long bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        FileCheck check = new CsvTable(folder, "facility_measure").with(text).open(0);

        assertThat(check.blocks(bytes)).containsExactly(Block.WHOLE);
        assertThat(check.blocks(bytes / 2)).hasSize(2);
    }
}
