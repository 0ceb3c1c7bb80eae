package plenary.schemas.cause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Report.FileResult;
import plenary.schemas.finding.RowCauses.Cause;

/** Which dataset a file, or a resource of the descriptor, is about. */
final class Tables {

    private static final Pattern RESOURCE = Pattern.compile("^resources\\[\\d+]");
    private static final String NAME = "name=";

    private final Map<String, String> ofFile = new HashMap<>();
    private final Map<String, String> ofResource = new HashMap<>();

    Tables(List<FileResult> files, List<Finding> findings) {
        files.forEach(file -> ofFile.put(file.place(), file.dataset()));
        for (Finding finding : findings) {
            if (finding.record().startsWith(NAME)) {
                resource(finding.column())
                        .ifPresent(resource ->
                                ofResource.put(resource, finding.record().substring(NAME.length())));
            }
        }
    }

    private static Optional<String> resource(String column) {
        return Optional.of(RESOURCE.matcher(column)).filter(Matcher::find).map(Matcher::group);
    }

    /** Empty when it is about no table alone. */
    Optional<String> dataset(Origin origin) {
        return dataset(origin.file())
                .or(() -> resource(origin.column()).flatMap(resource -> Optional.ofNullable(ofResource.get(resource))));
    }

    Optional<String> dataset(String file) {
        return Optional.ofNullable(ofFile.get(file));
    }

    /** Names of all of which there is a file or a resource. */
    Set<String> sent() {
        Set<String> sent = new TreeSet<>(ofFile.values());
        sent.addAll(ofResource.values());
        return sent;
    }

    /** The dataset that it is about; of a workbook as a whole those of all its sheets. */
    Set<String> ofCause(Cause cause) {
        Set<String> datasets = new TreeSet<>();
        dataset(Origin.of(cause)).ifPresent(datasets::add);
        ofFile.forEach((place, dataset) -> {
            if (place.startsWith(cause.file() + "#")) {
                datasets.add(dataset);
            }
        });
        return datasets;
    }

    /** Whether both are about the same table, or, where that is not known of one, stand in the same file. */
    boolean areOfOne(Origin one, Origin other) {
        Optional<String> dataset = dataset(one);
        Optional<String> another = dataset(other);
        return dataset.isPresent() && another.isPresent()
                ? dataset.equals(another)
                : one.file().equals(other.file());
    }
}
