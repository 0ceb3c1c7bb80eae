package plenary.reports;

import plenary.reports.input.Area;
import plenary.schemas.archive.Manifest;

/** What a country is told with its preview; of the manifest alone, so that it is the same whenever it is made. */
record PreviewText(Manifest manifest, Area country) {

    /** Above the page. */
    String notice() {
        return "Preview for " + country.markedName() + " alone, of revision r" + manifest.revision()
                + ". Where others lie is left out.";
    }

    /** {@code README.txt}. */
    String text() {
        String code = country.code();
        return manifest.title() + "\n"
                + "Preview of edition " + manifest.edition() + ", revision r" + manifest.revision() + ", for "
                + country.markedName() + " (" + code + ")\n"
                + "For this country alone"
                + (manifest.embargo().isEmpty() ? "" : "; under embargo until " + manifest.embargo())
                + ".\n\n"
                + """
                What is here
                  report/countries/%1$s.html
                      your page as readers will see it, without the places of others
                  report/data/indicator_value.csv
                      your rows of the table; each has its CELL_ID
                  facilities/
                      values of your facilities, which nobody else gets
                  sealed/%1$s/
                      receipts of the submissions that the numbers were made of
                  audit/country-%1$s/
                      what you sent and decided, and when
                  contents.json
                      SHA-256 of every other file here

                How to object
                %2$s
                How to check
                  Each file under audit/ names the SHA-256 of the one before it under "previous". The entries ACCEPTED
                  and SIGNED_OFF name that of the receipt under "receiptSha256"; a receipt names those of what you sent.
                """.formatted(code, objecting());
    }

    private String objecting() {
        if (manifest.consultation().isEmpty()) {
            return "  This edition has no consultation. Send what you have to say to its organiser.\n";
        }
        String[] days = manifest.consultation().split("/");
        return """
                  From %s to %s, both included, UTC:
                    plenary object %s --country %s --cell CELL_ID --by NAME --role ROLE --text TEXT
                  Without --cell it is about your page as a whole. The next revision prints it word for word beside the
                  number; the number stays.
                """.formatted(days[0], days[1], manifest.edition(), country.code());
    }
}
