package plenary.schemas;

/** Where long work tells how far it is; called often, so it must be cheap. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (stage, done, total) -> {};

    /**
     * @param stage what is being done, for people: {@code "XA exam_dose: check and write"}
     * @param done units done
     * @param total units in all; 0 when not known
     */
    void at(String stage, long done, long total);
}
