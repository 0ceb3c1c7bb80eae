package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.submission.Settings;

class MutationTest {

    private static final int MUTATIONS = Integer.getInteger("plenary.mutations.tables", 2_500);
    private static final long SEED = Long.getLong("plenary.mutations.seed", 1);

    private static final byte[] NASTY = "\"\",,\r\n_UN-+.eE0915TZ:; \t\u00A0é𝄞".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void noBytesMakeItThrowAndEveryRecordHasAPlace() {
        SplittableRandom random = new SplittableRandom(SEED);
        String[] datasets = {"exam_dose", "report_timing", "report_turnaround", "facility", "facility_measure"};
        Charset[] charsets = {
            StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16
        };
        Map<String, String> good = new HashMap<>();
        long accepted = 0;
        long rejected = 0;
        long fatal = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String dataset = datasets[random.nextInt(datasets.length)];
            String csv = good.computeIfAbsent(dataset, name -> CellTest.csv(CellTest.goodRow(name)));
            String row = csv.substring(csv.indexOf('\n') + 1);
            byte[] bytes = mutated((csv + row.repeat(7)).getBytes(StandardCharsets.UTF_8), random);
            char decimal = random.nextInt(3) == 0 ? ',' : '.';
            Settings settings = new Settings(
                    charsets[random.nextInt(charsets.length)],
                    random.nextInt(20) == 0 ? ';' : ',',
                    '"',
                    decimal,
                    random.nextBoolean() ? Optional.empty() : Optional.of(decimal == '.' ? ',' : '.'),
                    Map.of());

            var reading = new CsvTable(folder, dataset)
                    .with(bytes, ".csv")
                    .settings(settings)
                    .read(random.nextInt(4) == 0 ? 200 : Long.MAX_VALUE);

            assertThat(reading.result.records()).isEqualTo(reading.accepted.size() + reading.rejected.size());
            assertThat(reading.rejected).hasSameSizeAs(reading.raws);
            assertThat(reading.raws.stream().filter(String::isEmpty)).isEmpty();
            assertThat(reading.keys).hasSameSizeAs(reading.accepted);
            accepted += reading.result.accepted();
            rejected += reading.result.rejected();
            fatal += reading.result.fatal().isPresent() ? 1 : 0;
        }
        // The mutations are neither harmless nor all deadly.
        assertThat(accepted).isGreaterThan(300);
        assertThat(rejected).isGreaterThan(300);
        assertThat(fatal).isGreaterThan(300);
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        byte[] result = bytes;
        for (int n = random.nextInt(8); n >= 0; n--) {
            // Mostly behind the header, as a broken header hides what comes after.
            int at = random.nextInt(10) == 0
                    ? random.nextInt(result.length)
                    : result.length - 1 - random.nextInt(result.length / 2);
            int kind = random.nextInt(16);
            if (kind == 0) {
                result = result.clone();
                result[at] = (byte) random.nextInt(256);
            } else if (kind < 6) {
                result = result.clone();
                result[at] = NASTY[random.nextInt(NASTY.length)];
            } else if (kind < 11) {
                byte[] longer = Arrays.copyOf(result, result.length + 1);
                System.arraycopy(result, at, longer, at + 1, result.length - at);
                longer[at] = NASTY[random.nextInt(NASTY.length)];
                result = longer;
            } else {
                byte[] shorter = Arrays.copyOf(result, result.length - 1);
                System.arraycopy(result, at + 1, shorter, at, result.length - at - 1);
                result = shorter;
            }
        }
        return result;
    }

    @Test
    void neitherLocaleNorTimeZoneChangesAnything() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            String here = everything();
            for (String tag : new String[] {"tr-TR", "ar-EG-u-nu-arab", "de-DE", "th-TH-u-ca-buddhist"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(everything()).as(tag).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private String everything() {
        StringBuilder text = new StringBuilder();
        for (String dataset : new String[] {"exam_dose", "report_timing", "report_turnaround"}) {
            Map<String, String> cells = CellTest.goodRow(dataset);
            var good = new CsvTable(folder, dataset).with(CellTest.csv(cells)).read();
            cells.replaceAll((column, value) -> value + "I1,5");
            var bad = new CsvTable(folder, dataset).with(CellTest.csv(cells)).read();
            text.append(good.accepted).append(good.keys).append(bad.findings);
        }
        return text.toString();
    }
}
