package plenary.collect.imports;

/**
 * Where the rows of a package come from, for its descriptor.
 *
 * @param name of the mapping or format
 * @param source citation
 * @param licence empty when there is none to state
 * @param registry empty when it is not named
 */
record Provenance(String name, String title, String source, String licence, String registry) {}
