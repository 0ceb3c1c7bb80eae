package plenary.schemas.submission;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plenary.schemas.archive.RegistryDescription;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Waiver;

/**
 * A submission that was opened: what it says of itself, and its tables. What could not be read is empty text.
 *
 * @param folder where its files lie: the folder that was sent, or where the zip was unpacked
 * @param country code of the code list {@code country}
 * @param period what the submission is about; empty when it cannot be read
 * @param registry who collected the data, in the submission's own words
 * @param registryDescription what the registry says of itself; empty when it is named alone
 * @param contractVersion as our contract writes it, such as 1.0.0
 * @param coverage share of the nation's examinations that the registry covers, above 0 and at most 1
 * @param extrapolated whether counts are already scaled to the whole nation
 * @param supersedes id of an earlier sealed folder; empty when none is named
 * @param synthetic whether the data are invented
 * @param contributors names of those who made it, none of whom may sign it off
 * @param waivers warnings that are explained and may be, all in force for the period
 * @param tables in the order of the contract
 * @param sealable whether nothing is wrong with the submission as a whole; otherwise every table is quarantined
 */
public record Submission(
        Path folder,
        String country,
        Optional<Period> period,
        String registry,
        Optional<RegistryDescription> registryDescription,
        String contractVersion,
        BigDecimal coverage,
        boolean extrapolated,
        Optional<Signoff> signoff,
        String supersedes,
        boolean synthetic,
        List<String> contributors,
        List<Waiver> waivers,
        List<Table> tables,
        boolean sealable) {

    public Submission {
        contributors = List.copyOf(contributors);
        waivers = List.copyOf(waivers);
        tables = List.copyOf(tables);
    }

    /**
     * Who answers for the numbers.
     *
     * @param date ISO 8601
     */
    public record Signoff(String name, String role, String date) {

        @Override
        public String toString() {
            return name + ", " + role + ", " + date;
        }
    }

    /** The same, of which nothing may be sealed. */
    public Submission refused() {
        return new Submission(
                folder,
                country,
                period,
                registry,
                registryDescription,
                contractVersion,
                coverage,
                extrapolated,
                signoff,
                supersedes,
                synthetic,
                contributors,
                waivers,
                tables,
                false);
    }

    /** Those about one dataset. */
    public List<Waiver> waivers(String dataset) {
        return waivers.stream()
                .filter(waiver -> waiver.dataset().equals(dataset))
                .toList();
    }

    public Optional<Table> table(String dataset) {
        return tables.stream()
                .filter(table -> table.dataset().name().equals(dataset))
                .findFirst();
    }
}
