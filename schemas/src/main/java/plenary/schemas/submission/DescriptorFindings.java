package plenary.schemas.submission;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.schemas.conversion.Unconvertible;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.Severity;

/** Findings about a descriptor, placed by its file name, the line, and the way to the key. */
final class DescriptorFindings {

    private static final Pattern RESOURCE = Pattern.compile("^/resources/\\d+");

    private static final Pattern INDEX = Pattern.compile("/(\\d+)(?=/|$)");

    private final Catalogue catalogue;
    private final Findings findings;
    private final String file;

    DescriptorFindings(Catalogue catalogue, Findings findings, String file) {
        this.catalogue = catalogue;
        this.findings = findings;
        this.file = file;
    }

    /** The descriptor cannot be read at all; the line is 0 when it is not about a line. */
    void unreadable(int line, String value, String expected) {
        findings.add(catalogue.failed("RQ-PKG-003", file, line, "", "", value, expected));
    }

    void link() {
        findings.add(catalogue.failed("RQ-PKG-011", file, 0, "", "", "a link", "the descriptor itself"));
    }

    void wrong(String id, DescriptorDocument document, String pointer, String value, String expected) {
        findings.add(catalogue.failed(
                id, file, document.line(pointer), table(document, pointer), way(pointer), value, expected));
    }

    /** Key of the resource that the way goes through, {@code name=exam_dose}; empty when it goes through none. */
    private static String table(DescriptorDocument document, String pointer) {
        Matcher resource = RESOURCE.matcher(pointer);
        if (!resource.find()) {
            return "";
        }
        String name = document.root().at(resource.group() + "/name").asString("");
        return name.isEmpty() ? "" : "name=" + name;
    }

    /** The rows of a table cannot be checked because of what was found in its resource. */
    void notRun(String dataset) {
        findings.add(catalogue.notRun("RQ-RES-016", file, "", dataset, "a table that can be opened"));
    }

    /** The file of a table cannot be converted to text. */
    void unconvertible(String place, Unconvertible why) {
        findings.add(catalogue.failed(why.id(), place, why.line(), "", "", why.found(), why.expected()));
    }

    /**
     * A sheet without records, as in a template that has one for each dataset.
     *
     * @param isOneOfSeveral whether other tables have records, so that it may well be meant
     */
    void noRecords(String place, boolean isOneOfSeveral) {
        findings.add(
                isOneOfSeveral
                        ? catalogue.failed("RQ-XLSX-003", place, 0, "", "", "no records", "records, or none on purpose")
                        : catalogue.failed(
                                "RQ-FILE-002", place, 0, "", "", "no records", "at least one record after the header"));
    }

    void unnamed(String name) {
        findings.add(catalogue.failed("RQ-PKG-012", name, 0, "", "", name, "a file that a resource names"));
    }

    long errors() {
        return findings.count(Severity.ERROR);
    }

    /** {@code /resources/0/path} as people write it: {@code resources[0].path}. */
    static String way(String pointer) {
        String way = INDEX.matcher(pointer).replaceAll("[$1]").replace('/', '.');
        return way.startsWith(".") ? way.substring(1) : way;
    }
}
