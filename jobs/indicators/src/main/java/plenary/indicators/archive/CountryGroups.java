package plenary.indicators.archive;

import java.util.ArrayList;
import java.util.List;
import plenary.indicators.formula.Groups;
import plenary.indicators.table.CsvTable;
import plenary.schemas.archive.Manifest;

/** Which countries of an edition belong to which of its groups; {@code conf/country_groups.csv}. */
public final class CountryGroups {

    private CountryGroups() {}

    /**
     * One country in one group.
     *
     * @param group with the prefix {@code G_}
     */
    public record Member(String group, String country) {}

    /**
     * Membership on the last day of the edition's window; codes are matched exactly, so {@code GB} does not stand for
     * {@code GB-ENG}. Group {@code G_ALL} holds every country of the edition.
     */
    public static List<Member> of(Manifest manifest, CsvTable groups) {
        List<Member> members = new ArrayList<>();
        manifest.countries().forEach(country -> members.add(new Member(Groups.ALL, country)));
        String day = manifest.lastDay();
        groups.lines().stream()
                .filter(line -> manifest.groups().contains(line.text("group")))
                .filter(line -> manifest.countries().contains(line.text("country")))
                .filter(line -> line.text("valid_from").compareTo(day) <= 0)
                .filter(line ->
                        line.text("valid_to").isEmpty() || line.text("valid_to").compareTo(day) >= 0)
                .forEach(line -> members.add(new Member(Groups.PREFIX + line.text("group"), line.text("country"))));
        return members.stream().distinct().toList();
    }
}
