package plenary.indicators.publish;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenary.indicators.table.Dimension;

/** Where a published value stands: its dimensions, in the order of the table. */
public record Dimensions(
        String indicator,
        String refArea,
        String timePeriod,
        String modality,
        String examCategory,
        String indication,
        String band,
        String quantity,
        String setting,
        String topic)
        implements Comparable<Dimensions> {

    /** Names the value wherever it is shown, such as {@code DOS-02/XA/2025/CT_CHEST/ADULT/DLP}; unique in a table. */
    public String cellId() {
        boolean hasCategory = isSpecific(examCategory);
        String period = timePeriod.replace("/", "--");
        return Stream.concat(
                        Stream.of(indicator, refArea, period),
                        Stream.of(hasCategory ? examCategory : modality, indication, band, quantity, setting, topic)
                                .filter(Dimensions::isSpecific))
                .collect(Collectors.joining("/"));
    }

    /** In the order of the published table. */
    public List<String> texts() {
        return List.of(
                indicator, refArea, timePeriod, modality, examCategory, indication, band, quantity, setting, topic);
    }

    @Override
    public int compareTo(Dimensions other) {
        List<String> ours = texts();
        List<String> theirs = other.texts();
        for (int i = 0; i < ours.size(); i++) {
            int order = ours.get(i).compareTo(theirs.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static boolean isSpecific(String code) {
        return !code.equals(Dimension.TOTAL) && !code.equals(Dimension.NOT_APPLICABLE);
    }
}
