package plenary.reports.input;

/** One row of {@code finding_count.csv}. */
public record FindingTotal(String country, String dataset, String id, String severity, String state, long count) {}
