package plenary.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a listing told of an object when it named it: it answers the first question about the object, so that nobody who
 * looks through a folder asks the store again for each thing in it. Every later question goes to the store.
 */
final class Sighting {

    private final AtomicReference<Optional<ObjectAttributes>> attributes;

    private Sighting(Optional<ObjectAttributes> attributes) {
        this.attributes = new AtomicReference<>(attributes);
    }

    static Sighting none() {
        return new Sighting(Optional.empty());
    }

    static Sighting of(ObjectAttributes attributes) {
        return new Sighting(Optional.of(attributes));
    }

    /** Empty when there was none, and from the second time on. */
    Optional<ObjectAttributes> take() {
        return attributes.getAndSet(Optional.empty());
    }

    /** Paths are equal by their names, however they were come by. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Sighting;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
