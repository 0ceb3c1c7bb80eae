package plenary.collect.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.collect.procedures.Label;
import plenary.collect.procedures.Procedure;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import plenary.schemas.contract.Units;

/** Reads one column of ours from the lines of one table; the headings are found once. */
final class ColumnReader {

    /** Day 0 of a spreadsheet's day numbers, right for every day after 1 March 1900. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private final Column column;
    private final Field field;
    private final Input input;
    private final List<Integer> positions = new ArrayList<>();
    private final List<CellMarker> markers = new ArrayList<>();
    private final Map<Label, String> codes = new HashMap<>();
    private final Optional<Pattern> extract;
    private final Optional<CellUnit> unit;
    private final Optional<Pseudonyms> pseudonyms;
    private final String fixed;

    ColumnReader(
            Mapping mapping,
            Column column,
            Field field,
            Input input,
            Table table,
            String group,
            Contract contract,
            Optional<Pseudonyms> pseudonyms) {
        this.column = column;
        this.field = field;
        this.input = input;
        this.pseudonyms = pseudonyms;
        this.extract = column.extract().isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(column.extract()));
        this.unit =
                column.hasUnit() ? Optional.of(new CellUnit(column, field, contract, table, group)) : Optional.empty();
        mapping.codesOf(column).forEach((text, code) -> codes.put(Label.of(text), code));
        if (!column.column().isEmpty()) {
            List<String> names = new ArrayList<>(List.of(column.column()));
            names.addAll(column.alsoCalled());
            positions.add(position(table, names, group));
        }
        column.columns().forEach(name -> positions.add(position(table, List.of(name), group)));
        for (Marker marker : mapping.markersOf(column)) {
            markers.add(new CellMarker(marker, table, group));
        }
        this.fixed = column.title().isEmpty()
                ? column.constant()
                : table.title(column.title())
                        .orElseThrow(() -> new IllegalArgumentException(
                                table.grid().place() + ": no title row is labelled '" + column.title() + "'"));
    }

    /** The column with one of these headings; the message of its absence tells what the header holds. */
    static int position(Table table, List<String> names, String group) {
        for (String name : names) {
            Optional<Integer> position = table.position(name, group);
            if (position.isPresent()) {
                return position.get();
            }
        }
        throw new IllegalArgumentException(table.grid().place() + ": no column is called " + names
                + ", the header row " + table.header().number() + " has "
                + table.header().cells().stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** @param facilityId of the row; empty when it has none */
    Reading read(Line line, String facilityId) {
        if (!column.constant().isEmpty()) {
            return new Reading.Value(fixed);
        }
        String text = source(line);
        for (CellMarker marker : markers) {
            if (marker.fits(text, line)) {
                return marker.reading();
            }
        }
        return text.isEmpty() ? new Reading.Absent("", "") : shaped(text, line, facilityId);
    }

    private String source(Line line) {
        if (positions.isEmpty()) {
            return fixed;
        }
        List<String> texts = positions.stream().map(line::cell).toList();
        // Half a composed text would be another text, so a blank part blanks the whole.
        return texts.contains("") && column.codes().isEmpty()
                ? ""
                : String.join(column.join(), texts).strip();
    }

    private Reading shaped(String source, Line line, String facilityId) {
        String text = source;
        if (extract.isPresent()) {
            Matcher matcher = extract.get().matcher(text);
            if (!matcher.matches()) {
                return new Reading.Unreadable(source);
            }
            text = matcher.group(1);
        }
        for (Map.Entry<String, String> entry : column.replace().entrySet()) {
            text = text.replace(entry.getKey(), entry.getValue());
        }
        text = "0".repeat(Math.max(0, column.pad() - text.length())) + text;
        text = column.prefix() + pseudonym(text);
        if (!codes.isEmpty()) {
            String code = codes.get(Label.of(text));
            if (code == null) {
                return new Reading.Unmapped(source);
            }
            return new Reading.Coded(code, new Procedure("", source));
        }
        if (unit.isPresent()) {
            return amount(source, text, line, facilityId, unit.get());
        }
        return typed(text).<Reading>map(Reading.Value::new).orElseGet(() -> new Reading.Unreadable(source));
    }

    private String pseudonym(String id) {
        return switch (column.hmac()) {
            case NONE -> id;
            case WHOLE -> pseudonyms.orElseThrow().hash(id);
            case SHORT -> pseudonyms.orElseThrow().shortened("", id);
        };
    }

    private Optional<String> typed(String text) {
        return switch (field.type()) {
            case INTEGER, NUMBER -> number(text, Optional.empty());
            case DATE -> date(text);
            case STRING, BOOLEAN, DATETIME -> Optional.of(text);
        };
    }

    private Reading amount(String source, String text, Line line, String facilityId, CellUnit in) {
        Optional<Units.Factor> factor = in.factor(facilityId, line);
        return factor.flatMap(to -> number(text, Optional.of(to)))
                .<Reading>map(Reading.Value::new)
                .orElseGet(() -> new Reading.Unreadable((source + " " + in.stated(line)).strip()));
    }

    private Optional<String> number(String text, Optional<Units.Factor> factor) {
        String plain = input.group().isEmpty() ? text : text.replace(input.group(), "");
        try {
            BigDecimal value = new BigDecimal(plain.replace(input.decimal(), "."));
            if (factor.isPresent()) {
                value = factor.get().apply(value, field.scale());
            }
            BigDecimal rounded = value.setScale(field.scale(), RoundingMode.HALF_UP);
            if (field.type() == FieldType.INTEGER && rounded.compareTo(value) != 0) {
                return Optional.empty();
            }
            return Optional.of(
                    rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private Optional<String> date(String text) {
        try {
            if (column.date().equals("serial")) {
                return Optional.of(
                        SERIAL_ZERO.plusDays(new BigDecimal(text).longValue()).toString());
            }
            return Optional.of(
                    column.date().isEmpty()
                            ? LocalDate.parse(text).toString()
                            : LocalDate.parse(text, DateTimeFormatter.ofPattern(column.date(), Locale.ROOT))
                                    .toString());
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }
}
