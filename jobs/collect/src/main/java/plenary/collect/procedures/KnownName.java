package plenary.collect.procedures;

/**
 * A text of which it is known what it stands for.
 *
 * @param modality empty when it stands for that in all
 * @param origin what knows it, in words such as {@code mapped name}
 */
public record KnownName(String text, String modality, String code, String origin) {}
