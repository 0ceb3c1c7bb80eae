package plenary.rederive;

/** Examinations that have one reference level, wherever they were made. */
record DoseStratum(String period, String category, String indication, String band, String quantity) {

    static DoseStratum of(Cell cell) {
        return new DoseStratum(
                cell.period(),
                cell.category(),
                cell.column("INDICATION"),
                cell.column("BAND"),
                cell.column("QUANTITY"));
    }
}
