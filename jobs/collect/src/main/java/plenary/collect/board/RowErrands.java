package plenary.collect.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenary.schemas.archive.Receipt;

/** What is to do about a submission that was sealed or returned. */
record RowErrands(Asked asked, Sendings sent) {

    List<Errand> of(BoardRow row) {
        if (row.standing() == Standing.RETURNED) {
            return List.of(correct(Errand.Kind.CORRECT_RETURNED, row.receipt().orElseThrow(), row.findings("ERROR")));
        }
        List<Errand> errands = new ArrayList<>();
        Receipt receipt = row.receipt().orElseThrow();
        Optional<Receipt> later = later(receipt);
        later.map(resent -> correct(Errand.Kind.CORRECT_LATER, resent, errors(resent)))
                .ifPresent(errands::add);
        if (row.standing() == Standing.WITHDRAWN) {
            return errands;
        }
        if (later.isEmpty() && row.findings("ERROR") > 0) {
            errands.add(correct(Errand.Kind.CORRECT_REST, receipt, row.findings("ERROR")));
        }
        if (!row.approval().isSigned()) {
            Errand.Kind kind = asked.requiresSignOff() ? Errand.Kind.SIGN_OFF : Errand.Kind.MAY_SIGN_OFF;
            errands.add(new Errand(kind, row.country(), 0, List.of(row.dataset()), row.sealShort()));
        }
        if (sent.waiting().stream().anyMatch(drop -> drop.datasets().contains(row.dataset()))) {
            errands.add(Errand.of(Errand.Kind.COLLECT, Errand.ORGANISER, ""));
        }
        errands.sort(null);
        return errands;
    }

    private Optional<Receipt> later(Receipt sealed) {
        return sent.returned().stream()
                .filter(receipt -> receipt.dataset().equals(sealed.dataset()))
                .filter(receipt -> receipt.receivedAt().compareTo(sealed.receivedAt()) > 0)
                .filter(receipt -> CountryRows.overlap(receipt, sealed))
                .reduce((before, after) -> after);
    }

    private static long errors(Receipt receipt) {
        return receipt.findings().stream()
                .filter(finding -> finding.severity().equals("ERROR"))
                .mapToLong(Receipt.FindingCount::count)
                .sum();
    }

    private static Errand correct(Errand.Kind kind, Receipt receipt, long errors) {
        return new Errand(
                kind,
                receipt.country(),
                errors,
                List.of(receipt.dataset()),
                "returned/" + receipt.drop() + "/findings.html");
    }
}
