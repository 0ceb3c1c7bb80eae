package plenary.schemas.submission;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.ContractVersion;
import plenary.schemas.contract.Period;

/** What a descriptor says of the submission as a whole. */
record Header(
        String country,
        Optional<Period> period,
        Registry registry,
        String contractVersion,
        BigDecimal coverage,
        boolean extrapolated,
        Optional<Submission.Signoff> signoff,
        String supersedes,
        boolean synthetic,
        List<String> contributors) {

    private static final Set<String> KEYS = Set.of(
            "country",
            "period",
            "registry",
            "contractVersion",
            "coverage",
            "extrapolated",
            "signoff",
            "supersedes",
            "synthetic",
            "contributors",
            "waivers",
            "resources");

    static final String PERIOD_FORMS =
            "2025, 2025-03, 2025-Q1, 2025-S1, 2023-04-01/P1Y, or first and last day as 2023-04-01/2024-03-31";

    /** Of a table that came without a descriptor. */
    static final Header NONE = new Header(
            "", Optional.empty(), Registry.NONE, "", BigDecimal.ONE, false, Optional.empty(), "", false, List.of());

    static Header read(DescriptorObject root, Contract contract) {
        root.findMisspelt(KEYS);
        Optional<Period> period = period(root);
        return new Header(
                country(root, contract, period),
                period,
                Registry.read(root),
                contractVersion(root, contract),
                coverage(root),
                root.flag("extrapolated"),
                signoff(root),
                root.text("supersedes", "the id of an earlier receipt, in quotes")
                        .orElse(""),
                root.flag("synthetic"),
                contributors(root));
    }

    private static String country(DescriptorObject root, Contract contract, Optional<Period> period) {
        String expected = "a code such as \"FR\", or \"GB-ENG\" for a part of a country";
        if (!root.has("country")) {
            root.missing("country", expected);
            return "";
        }
        Optional<String> text = root.text("country", expected);
        Optional<CodeList.Code> country = text.flatMap(contract.codeList("country")::code);
        if (country.isEmpty()) {
            text.ifPresent(unknown -> root.wrong("RQ-PKG-007", "country", expected));
            return "";
        }
        if (period.filter(when -> !isValidIn(country.get(), when)).isPresent()) {
            root.wrong(
                    "RQ-CODE-002",
                    "country",
                    "a code valid in " + period.get().text() + "; " + validity(country.get()));
            return "";
        }
        return country.get().code();
    }

    private static boolean isValidIn(CodeList.Code country, Period period) {
        return country.isValidOn(period.first()) || country.isValidOn(period.last());
    }

    private static String validity(CodeList.Code code) {
        return code.code() + " is valid"
                + code.validFrom().map(day -> " from " + day).orElse("")
                + code.validTo().map(day -> " until " + day).orElse("");
    }

    private static Optional<Period> period(DescriptorObject root) {
        if (!root.has("period")) {
            root.missing("period", PERIOD_FORMS);
            return Optional.empty();
        }
        Optional<String> text = root.text("period", PERIOD_FORMS + "; in quotes");
        Optional<Period> period = text.flatMap(Period::parse);
        if (text.isPresent() && period.isEmpty()) {
            root.wrong("RQ-PKG-008", "period", PERIOD_FORMS);
        }
        return period;
    }

    private static String contractVersion(DescriptorObject root, Contract contract) {
        String expected = contract.versions().stream()
                .map(version -> "\"" + version + "\"")
                .collect(Collectors.joining(" or "));
        if (!root.has("contractVersion")) {
            root.missing("contractVersion", expected);
            return "";
        }
        Optional<String> text = root.text("contractVersion", expected + ", with quotes");
        Optional<ContractVersion> version = text.flatMap(ContractVersion::parse).filter(contract.versions()::contains);
        if (text.isPresent() && version.isEmpty()) {
            root.wrong("RQ-PKG-009", "contractVersion", expected);
        }
        return version.map(ContractVersion::toString).orElse("");
    }

    private static BigDecimal coverage(DescriptorObject root) {
        String expected = "a number above 0 and at most 1, without quotes and with a decimal point";
        Optional<DescriptorObject> registry = Registry.object(root);
        Optional<BigDecimal> own = coverage(root, expected);
        Optional<BigDecimal> ofRegistry = registry.flatMap(object -> coverage(object, expected));
        if (own.isPresent()
                && ofRegistry.filter(share -> share.compareTo(own.get()) != 0).isPresent()) {
            registry.orElseThrow().wrong("RQ-PKG-017", "coverage", own.get().toPlainString() + ", as coverage says");
        }
        return own.or(() -> ofRegistry).orElse(BigDecimal.ONE);
    }

    private static Optional<BigDecimal> coverage(DescriptorObject object, String expected) {
        Optional<BigDecimal> coverage = object.number("coverage", expected);
        if (coverage.filter(share -> share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0)
                .isPresent()) {
            object.wrong("RQ-PKG-010", "coverage", expected);
            return Optional.empty();
        }
        return coverage;
    }

    private static List<String> contributors(DescriptorObject root) {
        return root.objects("contributors", "a list of objects with title, as Frictionless has it").stream()
                .flatMap(person -> person.text("title", "the name of a person, in quotes").stream())
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static Optional<Submission.Signoff> signoff(DescriptorObject root) {
        return root.object("signoff", "an object with name, role and date")
                .map(signoff ->
                        new Submission.Signoff(signed(signoff, "name"), signed(signoff, "role"), signedOn(signoff)));
    }

    private static String signed(DescriptorObject signoff, String key) {
        String expected = "the " + key + " of the person who signs, in quotes";
        if (!signoff.has(key)) {
            signoff.missing(key, expected);
        }
        return signoff.text(key, expected).orElse("");
    }

    private static String signedOn(DescriptorObject signoff) {
        String expected = "a day such as \"2026-03-31\"";
        String date = signed(signoff, "date");
        try {
            return date.isEmpty() ? "" : LocalDate.parse(date).toString();
        } catch (DateTimeException noDay) {
            signoff.wrong("RQ-PKG-006", "date", expected);
            return "";
        }
    }
}
