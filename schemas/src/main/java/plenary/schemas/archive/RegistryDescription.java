package plenary.schemas.archive;

import java.util.Optional;

/**
 * What a registry says of itself, so that a reader knows whom its numbers stand for. What it does not say is empty.
 *
 * @param participation {@code mandatory} or {@code voluntary}
 * @param sampling {@code all} or {@code sample}
 * @param samplingMethod how a sample was drawn, in words
 * @param facilitiesCovered facilities that take part
 * @param facilitiesTotal facilities that there are
 */
public record RegistryDescription(
        String name,
        String id,
        String participation,
        String sampling,
        String samplingMethod,
        Optional<Long> facilitiesCovered,
        Optional<Long> facilitiesTotal) {}
