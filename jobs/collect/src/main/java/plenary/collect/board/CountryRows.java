package plenary.collect.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenary.collect.edition.InForce;
import plenary.collect.governance.Standings;
import plenary.schemas.archive.Receipt;
import plenary.schemas.contract.Period;

/** The rows of one country: what it sent held against what the edition asks for. */
record CountryRows(Sendings sent, Asked asked, Standings standings) {

    List<BoardRow> of(List<String> datasets) {
        List<BoardRow> rows = new ArrayList<>();
        datasets.forEach(dataset -> rows.addAll(of(dataset)));
        sent.waiting().stream()
                .filter(drop -> drop.datasets().isEmpty())
                .map(drop -> waiting("", drop))
                .forEach(rows::add);
        return rows;
    }

    private List<BoardRow> of(String dataset) {
        List<Receipt> sealed = asked(sent.sealed(), dataset);
        List<Receipt> newest = InForce.of(sealed);
        List<BoardRow> rows = new ArrayList<>();
        for (Receipt receipt : newest) {
            rows.add(sealed(receipt, sealed));
        }
        if (newest.isEmpty()) {
            rows.add(last(asked(sent.returned(), dataset))
                    .map(receipt -> returned(dataset, receipt))
                    .or(() -> waiting(dataset).map(drop -> waiting(dataset, drop)))
                    .orElseGet(() -> unsent(dataset)));
        }
        return rows;
    }

    private List<Receipt> asked(List<Receipt> receipts, String dataset) {
        return receipts.stream()
                .filter(receipt -> receipt.dataset().equals(dataset))
                .filter(asked::isFor)
                .toList();
    }

    private static Optional<Receipt> last(List<Receipt> receipts) {
        return receipts.stream().reduce((before, after) -> after);
    }

    private Optional<Waiting> waiting(String dataset) {
        return sent.waiting().stream()
                .filter(drop -> drop.datasets().contains(dataset))
                .findFirst();
    }

    private BoardRow sealed(Receipt receipt, List<Receipt> all) {
        List<Receipt> before = all.stream()
                .filter(other -> other.sequence() < receipt.sequence())
                .filter(other -> overlap(other, receipt))
                .toList();
        Approval approval = Approval.of(receipt, before, sent.log());
        Standing standing = standing(receipt, approval);
        BoardRow row = new BoardRow(
                sent.country(),
                receipt.dataset(),
                standing,
                Optional.of(receipt),
                1 + before.size(),
                receipt.receivedAt(),
                asked.daysAfterDeadline(receipt.receivedAt()),
                approval,
                inForce(receipt, before, standing),
                asked.frozenIn(receipt.id()),
                asked.publishedIn(receipt.id()),
                List.of());
        return row.with(new RowErrands(asked, sent).of(row));
    }

    private Standing standing(Receipt receipt, Approval approval) {
        if (standings.isWithdrawn(sent.country(), receipt.id())) {
            return Standing.WITHDRAWN;
        }
        if (!asked.publishedIn(receipt.id()).isEmpty()) {
            return Standing.PUBLISHED;
        }
        return approval.isSigned() ? Standing.SIGNED_OFF : Standing.ACCEPTED;
    }

    private String inForce(Receipt receipt, List<Receipt> before, Standing standing) {
        List<Receipt> counting = standings.inForce(sent.country(), receipt.dataset(), asked.requiresSignOff());
        if (counting.contains(receipt)) {
            return "yes";
        }
        String why = standing == Standing.WITHDRAWN ? "no: withdrawn" : "no: not signed off";
        return before.stream()
                .filter(counting::contains)
                .reduce((one, other) -> other)
                .map(earlier -> why + ", " + earlier.id().substring(0, 8) + " counts")
                .orElse(why);
    }

    private BoardRow returned(String dataset, Receipt receipt) {
        BoardRow row = BoardRow.unsealed(sent.country(), dataset, Standing.RETURNED)
                .received(Optional.of(receipt), receipt.receivedAt(), asked);
        return row.with(new RowErrands(asked, sent).of(row));
    }

    private BoardRow waiting(String dataset, Waiting drop) {
        return BoardRow.unsealed(
                        sent.country(), dataset, sent.isValidated(drop) ? Standing.VALIDATED : Standing.RECEIVED)
                .received(Optional.empty(), drop.at().toString(), asked)
                .with(List.of(Errand.of(Errand.Kind.COLLECT, Errand.ORGANISER, "")));
    }

    private BoardRow unsent(String dataset) {
        BoardRow row = BoardRow.unsealed(sent.country(), dataset, Standing.NOT_SENT);
        return sent.isNothing()
                ? row.with(List.of(Errand.of(Errand.Kind.SEND, sent.country(), asked.deadlineWords())))
                : row;
    }

    static boolean overlap(Receipt one, Receipt other) {
        Optional<Period> first = Period.parse(one.period());
        Optional<Period> second = Period.parse(other.period());
        return first.isPresent()
                && second.isPresent()
                && !first.get().last().isBefore(second.get().first())
                && !first.get().first().isAfter(second.get().last());
    }
}
