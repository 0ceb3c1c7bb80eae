package plenary.indicators.publish;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import plenary.indicators.archive.CountryGroups;
import plenary.schemas.contract.Contract;

/** Areas whose numbers come from invented records: user-assigned country codes, and the groups that hold one. */
public final class SyntheticAreas {

    private final Set<String> areas;

    private SyntheticAreas(Set<String> areas) {
        this.areas = areas;
    }

    /**
     * @param members the groups of the edition
     */
    public static SyntheticAreas of(Contract contract, List<CountryGroups.Member> members) {
        Set<String> areas = contract.codeList("country").codes().stream()
                .filter(country -> country.attribute("region").equals("SYNTHETIC"))
                .map(country -> country.code())
                .collect(Collectors.toSet());
        members.stream()
                .filter(member -> areas.contains(member.country()))
                .map(CountryGroups.Member::group)
                .toList()
                .forEach(areas::add);
        return new SyntheticAreas(areas);
    }

    public boolean contains(String area) {
        return areas.contains(area);
    }
}
