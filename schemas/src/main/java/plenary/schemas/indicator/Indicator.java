package plenary.schemas.indicator;

/**
 * One indicator by its name.
 *
 * @param id stable for ever, such as {@code DOS-02}
 * @param title in English, as its definition has it
 */
public record Indicator(String id, String title) implements Comparable<Indicator> {

    @Override
    public int compareTo(Indicator other) {
        return id.compareTo(other.id);
    }
}
