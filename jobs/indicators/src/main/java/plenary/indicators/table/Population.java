package plenary.indicators.table;

/** Columns of the dataset population. */
public final class Population {

    public static final String DATASET = "population";
    public static final String PERIOD = "period";
    public static final String AGE_BAND = "age_band";
    public static final String SEX = "sex";
    public static final String PERSONS = "persons";

    private Population() {}
}
