package plenary.schemas.rule;

/** A rule about a table as a whole, decided on its profile. */
interface TableRule {

    Assessed assess(Profile profile);
}
