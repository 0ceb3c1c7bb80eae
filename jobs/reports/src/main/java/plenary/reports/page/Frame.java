package plenary.reports.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import plenary.reports.input.Area;
import plenary.reports.input.Edition;
import plenary.reports.input.Submission;
import plenary.reports.input.Waived;
import plenary.schemas.archive.Manifest;

/**
 * What every page has around its content.
 *
 * @param title of the page
 * @param root relative path to the folder of the start page: empty or {@code ../}
 * @param current id of the entry of the navigation that the page belongs to
 * @param notice what is to be said above everything else; empty for readers
 */
public record Frame(
        Edition edition, plenary.reports.text.Labels labels, String title, String root, String current, String notice) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    Frame(Edition edition, plenary.reports.text.Labels labels, String title, String root, String current) {
        this(edition, labels, title, root, current, "");
    }

    public String editionTitle() {
        return edition.manifest().title();
    }

    public String dataset(String name) {
        return labels.dataset(name);
    }

    public String revision() {
        return "r" + edition.manifest().revision();
    }

    /** Day on which the edition was frozen, ISO 8601. */
    public String day() {
        String instant = edition.manifest().createdAt();
        return instant.length() < 10 ? instant : instant.substring(0, 10);
    }

    /** Until when only reviewers may read; empty when there is no embargo. */
    public String embargo() {
        String until = edition.manifest().embargo();
        return until.isEmpty()
                ? ""
                : "Embargo until %s: before that instant for reviewers only."
                        .formatted(MINUTE.format(Instant.parse(until)));
    }

    /** Which revision this one replaces for readers; empty for the first. */
    public String correction() {
        int corrects = edition.manifest().corrects();
        return corrects == 0 ? "" : revision() + " corrects r" + corrects + ".";
    }

    /** How many of those who were asked take part, and who does not; empty when everybody does. */
    public String partial() {
        List<String> asked = edition.manifest().countries();
        List<Area> in = edition.takingPart();
        if (in.size() == asked.size()) {
            return "";
        }
        String missing = asked.stream()
                .filter(country -> in.stream().noneMatch(area -> area.code().equals(country)))
                .map(country -> edition.area(country).markedName())
                .sorted()
                .collect(Collectors.joining(", "));
        return "This edition is partial: " + in.size() + " of the " + asked.size()
                + " countries asked are in it. Without any submission in force: " + missing + ".";
    }

    /** Name and role of whoever signed a submission off; empty when nobody has. */
    public String signedOff(Submission submission) {
        return edition.manifest().inputs().stream()
                .filter(input -> input.id().equals(submission.sealId()))
                .filter(input -> input.country().equals(submission.country()))
                .filter(input -> input.dataset().equals(submission.dataset()))
                .map(Manifest.Input::signedOff)
                .findFirst()
                .orElse("");
    }

    public String lateBy(Submission submission) {
        return submission.lateBy(edition.manifest().deadline());
    }

    /** What countries said against their numbers; of one when it is named. */
    public List<Manifest.Objection> objections(String country) {
        return edition.manifest().objections().stream()
                .filter(objection -> country.isEmpty() || objection.country().equals(country))
                .toList();
    }

    /** What countries took back; of one when it is named. */
    public List<Manifest.Withdrawn> withdrawn(String country) {
        return edition.manifest().withdrawn().stream()
                .filter(withdrawn -> country.isEmpty() || withdrawn.country().equals(country))
                .toList();
    }

    /** Warnings that countries explain; those of one when it is named. */
    public List<Waived> waivers(String country) {
        return edition.waivers().stream()
                .filter(waived -> country.isEmpty() || waived.country().equals(country))
                .toList();
    }

    public boolean isSynthetic() {
        return edition.hasSynthetic();
    }

    public List<Area> syntheticCountries() {
        return edition.countries().stream().filter(Area::synthetic).toList();
    }

    public boolean isAllSynthetic() {
        return syntheticCountries().size() == edition.countries().size();
    }
}
