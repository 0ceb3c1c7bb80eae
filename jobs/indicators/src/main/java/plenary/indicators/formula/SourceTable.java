package plenary.indicators.formula;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Tables beside the datasets of the contract. */
public final class SourceTable {

    /** The countries of the groups. */
    public static final String MEMBERS = "members";

    public static final String RECEIPTS = "receipt";
    public static final String FINDINGS = "finding";

    /** Before the name of a file of conf/reference. */
    public static final String REFERENCE = "reference/";

    public static final String COUNTRY = "country";
    public static final String DATASET = "dataset";
    public static final String SEAL_ID = "seal_id";
    public static final String PERIOD = "period";
    public static final String RECORDS = "records";
    public static final String ACCEPTED = "accepted";
    public static final String REJECTED = "rejected";
    public static final String QUARANTINED = "quarantined";
    public static final String RECEIVED_AT = "received_at";
    public static final String COVERAGE = "coverage";
    public static final String EXTRAPOLATED = "extrapolated";
    public static final String SIGNOFF = "signoff";
    public static final String CONTRACT_VERSION = "contract_version";
    public static final String ID = "id";
    public static final String SEVERITY = "severity";
    public static final String STATE = "state";
    public static final String COUNT = "count";

    public static final StructType RECEIPT_SCHEMA = new StructType()
            .add(COUNTRY, DataTypes.StringType)
            .add(DATASET, DataTypes.StringType)
            .add(SEAL_ID, DataTypes.StringType)
            .add(PERIOD, DataTypes.StringType)
            .add(RECORDS, DataTypes.LongType)
            .add(ACCEPTED, DataTypes.LongType)
            .add(REJECTED, DataTypes.LongType)
            .add(QUARANTINED, DataTypes.LongType)
            .add(RECEIVED_AT, DataTypes.StringType)
            .add(COVERAGE, DataTypes.DoubleType)
            .add(EXTRAPOLATED, DataTypes.BooleanType)
            .add(SIGNOFF, DataTypes.StringType)
            .add(CONTRACT_VERSION, DataTypes.StringType);

    public static final StructType FINDING_SCHEMA = new StructType()
            .add(COUNTRY, DataTypes.StringType)
            .add(DATASET, DataTypes.StringType)
            .add(SEAL_ID, DataTypes.StringType)
            .add(ID, DataTypes.StringType)
            .add(SEVERITY, DataTypes.StringType)
            .add(STATE, DataTypes.StringType)
            .add(COUNT, DataTypes.LongType);

    private SourceTable() {}
}
