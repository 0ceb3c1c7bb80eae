package plenary.collect.dicom;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node of the content tree of a structured report (DICOM PS3.3 C.17.3). The tree is walked once for each thing that is
 * looked for, so that names and children are taken from the elements once.
 *
 * @param name what the item is about
 */
public record ContentItem(DataSet data, Code name, List<ContentItem> children) {

    public ContentItem {
        children = List.copyOf(children);
    }

    /** The item with all below it. */
    public ContentItem(DataSet data) {
        this(
                data,
                data.code(Tag.CONCEPT_NAME),
                data.items(Tag.CONTENT).stream().map(ContentItem::new).toList());
    }

    /** The children that are about one of the concepts. */
    public List<ContentItem> children(String... concepts) {
        return children.stream().filter(child -> child.name.isOneOf(concepts)).toList();
    }

    public Optional<ContentItem> child(String... concepts) {
        return children(concepts).stream().findFirst();
    }

    /** The item itself and all below it. */
    public Stream<ContentItem> tree() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ContentItem::tree));
    }

    /** The item itself and those below it, however deep, that are about one of the concepts. */
    public Stream<ContentItem> all(String... concepts) {
        return tree().filter(item -> item.name.isOneOf(concepts));
    }

    /** Value of a CODE item. */
    public Code code() {
        return data.code(Tag.CONCEPT_CODE);
    }

    /** Value of a TEXT item. */
    public String text() {
        return data.text(Tag.TEXT_VALUE);
    }

    /** Value of a UIDREF item; some devices write it as TEXT. */
    public String uid() {
        String uid = data.text(Tag.UID);
        return uid.isEmpty() ? text() : uid;
    }

    /** Value of a DATETIME item, as written: yyyyMMddHHmmss and more. */
    public String dateTime() {
        return data.text(Tag.DATE_TIME);
    }

    /** Value of a PNAME item. */
    public String personName() {
        return data.text(Tag.PERSON_NAME);
    }

    /** Value of a NUM item; empty when nothing was measured. */
    public Optional<Measured> measured() {
        return data.items(Tag.MEASURED_VALUE).stream()
                .findFirst()
                .map(value -> new Measured(
                        value.text(Tag.NUMERIC_VALUE), value.code(Tag.UNITS).value()))
                .filter(measured -> !measured.number().isEmpty());
    }

    /**
     * A number as the object writes it.
     *
     * @param unit UCUM code, as far as the device knew it
     */
    public record Measured(String number, String unit) {}
}
