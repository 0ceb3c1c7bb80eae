package plenary.schemas.check;

import java.util.SplittableRandom;

/** Tables of facility measures made from a seed, good and bad, with everything that makes CSV hard. */
final class RandomCsv {

    private static final String[] NAMES = {
        "",
        "x",
        "Schädel",
        "\"a,b\"",
        "\"a\nb\"",
        "\"\r\n\"",
        "\"say \"\"CT\"\"\"",
        "\"\"\"\"",
        "𝄞 Ω",
        "\"é\rè\"",
        "_U",
        "\"\"",
        "5\" head",
        "\"a\"b",
        "\"\n\n\n\"",
        " x",
        "one,more",
        "\u0085",
        "\"\uFEFF\""
    };
    private static final String[] ENDS = {"\n", "\r\n", "\r"};

    private final SplittableRandom random;

    RandomCsv(long seed) {
        this.random = new SplittableRandom(seed);
    }

    String table(int rows) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        String end = ENDS[random.nextInt(ENDS.length)];
        boolean isMixed = random.nextInt(4) == 0;
        text.append("facility_id,\"period\",measure_id,measure_name,value,unit,direction,source")
                .append(end);
        for (int i = 0; i < rows; i++) {
            text.append('F').append(1 + random.nextInt(3)).append(",2025,M").append(random.nextInt(4 * rows));
            text.append(',').append(random.nextInt(3) == 0 ? NAMES[random.nextInt(NAMES.length)] : "x");
            text.append(',').append(random.nextInt(20) == 0 ? "n/a" : random.nextInt(1000) / 8.0);
            text.append(random.nextInt(30) == 0 ? ",1,UP" : ",1,UP,s");
            if (i + 1 < rows || random.nextBoolean()) {
                text.append(isMixed ? ENDS[random.nextInt(ENDS.length)] : end);
            }
            if (random.nextInt(20) == 0 && i + 1 < rows) {
                text.append(end);
            }
        }
        return text.toString();
    }
}
