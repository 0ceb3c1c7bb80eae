package plenary.collect.imports;

import plenary.collect.dicom.ContentItem;

/**
 * The kind of examination that a dose report is about. The report's own modality is SR for all of them, so that it is
 * told by the procedure reported, the kind of equipment and what was done.
 */
final class RdsrModality {

    private static final String PROCEDURE_REPORTED = "121058";
    private static final String[] CT = {"P5-08000", "77477000"};
    private static final String[] MAMMOGRAPHY = {"P5-40010", "71651007"};
    private static final String CT_ACQUISITION = "113819";
    private static final String EQUIPMENT = "122142";
    private static final String FLUOROSCOPE = "113957";
    private static final String CASSETTES = "113959";
    private static final String SOURCE_TO_ISOCENTER = "113748";
    private static final String[] NUCLIDE = {"C-10072", "89457008"};

    /** C-11, N-13, O-15, F-18, Cu-64, Ga-68, Rb-82, Zr-89 and I-124 of CID 4020, PET radionuclides, in SRT and SCT. */
    private static final String[] POSITRON_EMITTERS = {
        "C-105A1",
        "40565003",
        "C-107A1",
        "21576001",
        "C-B1038",
        "129504001",
        "C-111A1",
        "77004003",
        "C-127A2",
        "3932008",
        "C-131A3",
        "35337001",
        "C-159A2",
        "79197006",
        "C-168A4",
        "63360001",
        "C-114A5",
        "40937006"
    };

    private final ContentItem root;

    RdsrModality(ContentItem root) {
        this.root = root;
    }

    String code() {
        if (root.name().isOneOf(RdsrContent.RADIOPHARMACEUTICAL_REPORT)) {
            return says(NUCLIDE, POSITRON_EMITTERS) ? "PT" : "NM";
        }
        if (says(PROCEDURE_REPORTED, CT) || root.child(CT_ACQUISITION).isPresent()) {
            return "CT";
        }
        if (says(PROCEDURE_REPORTED, MAMMOGRAPHY)) {
            return "MG";
        }
        if (says(RdsrContent.EVENT_TYPE, RdsrContent.FLUOROSCOPY) || says(EQUIPMENT, FLUOROSCOPE)) {
            // A fluoroscope that turns about an isocentre is one for angiography and interventions (IEC 60601-2-43).
            return root.all(SOURCE_TO_ISOCENTER).findAny().isPresent() ? "XA" : "RF";
        }
        return says(EQUIPMENT, CASSETTES) ? "CR" : "DX";
    }

    private boolean says(String concept, String... values) {
        return says(new String[] {concept}, values);
    }

    private boolean says(String[] concepts, String... values) {
        return root.all(concepts).anyMatch(item -> item.code().isOneOf(values));
    }
}
