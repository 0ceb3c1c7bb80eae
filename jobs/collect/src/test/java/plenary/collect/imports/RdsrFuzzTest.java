package plenary.collect.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static plenary.collect.imports.WrittenReport.CT;
import static plenary.collect.imports.WrittenReport.ctEvent;
import static plenary.collect.imports.WrittenReport.ctTotal;
import static plenary.collect.imports.WrittenReport.xray;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plenary.collect.dicom.WrittenObject;
import plenary.collect.dicom.WrittenObject.Form;

/** Damaged files are said to be damaged, with their place; nothing else ever happens to the import. */
class RdsrFuzzTest {

    private static final int MUTATIONS = 40_000;

    @Test
    void noDamageDoesMoreThanMakeAFileUnreadable() throws IOException {
        List<byte[]> valid = new ArrayList<>(writtenReports());
        valid.addAll(SharedData.filesIfThere("rdsr"));
        Random random = new Random(20250310);
        long start = System.nanoTime();
        int reports = 0;
        int unreadable = 0;

        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutated(valid.get(i % valid.size()), random);
            DoseFile file = WrittenReport.read(mutated);
            if (file instanceof DoseFile.Unreadable damage && damage.why().equals("damaged")) {
                unreadable++;
                assertThat(damage.detail()).matches("at byte [0-9]+: .+");
            } else if (file instanceof DoseFile.Reports found) {
                reports++;
                Examination examination = new Examination(found.reports());
                Stream.of(Quantity.values()).forEach(examination::measure);
            }
        }

        // Both happen often, so that the mutations are neither too mild nor too wild to say anything.
        assertThat(reports).isGreaterThan(MUTATIONS / 20);
        assertThat(unreadable).isGreaterThan(MUTATIONS / 20);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(5));
    }

    private static List<byte[]> writtenReports() {
        WrittenReport report =
                xray("1.1", CT, ctTotal("520.5"), ctEvent("1.1.1", "8.1", "200"), ctEvent("1.1.2", "12.4", "320.5"));
        return Stream.of(Form.values())
                .flatMap(form -> Stream.of(false, true).map(isOpen -> new WrittenObject(form, isOpen, UTF_8)))
                .map(report::bytes)
                .toList();
    }

    /** One to four changes: a byte, four bytes that make a length, a piece cut out or doubled, the end cut off. */
    private static byte[] mutated(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 140; changes--) {
            // Mostly behind the preamble, which holds nothing.
            int at = 128 + random.nextInt(bytes.length - 132);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> Arrays.fill(bytes, at, at + 4, (byte) (random.nextBoolean() ? 0xFF : 0x7F));
                case 3 -> bytes = spliced(bytes, at, Math.min(bytes.length - at, 1 + random.nextInt(64)), random);
                default -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int length, Random random) {
        boolean isDoubled = random.nextBoolean();
        byte[] result = new byte[bytes.length + (isDoubled ? length : -length)];
        System.arraycopy(bytes, 0, result, 0, isDoubled ? at + length : at);
        int from = isDoubled ? at : at + length;
        System.arraycopy(bytes, from, result, isDoubled ? at + length : at, bytes.length - from);
        return result;
    }
}
