package plenary.synthetic;

import java.util.List;

/**
 * One kind of examination of one kind of patient. The levels are of the order of published ones and are invented.
 *
 * @param modalities of the devices; a facility has one of them
 * @param region SNOMED CT code, of the region list
 * @param phantom of CT; else empty
 * @param radiopharmaceutical of nuclear medicine; else empty
 * @param kilovolts typical; 0 where it is not reported
 * @param frequency beside the other studies
 * @param share of the facilities that do it
 * @param indication that some examinations have; else empty
 * @param indicated in how many of five
 */
record Study(
        String category,
        List<String> modalities,
        Patients patients,
        String region,
        String phantom,
        String radiopharmaceutical,
        int kilovolts,
        double frequency,
        double share,
        String indication,
        int indicated,
        List<DoseQuantity> quantities) {

    private static final String HEAD_PHANTOM = "113690";
    private static final String BODY_PHANTOM = "113691";

    static final List<Study> ADULTS = List.of(
            ct("CT_HEAD", Patients.ADULT, "69536005", HEAD_PHANTOM, 1.0, 1.0, 50, 810)
                    .indicated("EU_STROKE", 1),
            ct("CT_CHEST", Patients.ADULT, "816094009", BODY_PHANTOM, 0.8, 1.0, 9.4, 320),
            ct("CT_ABDPEL", Patients.ADULT, "818982008", BODY_PHANTOM, 1.0, 1.0, 11.5, 560),
            ct("CT_CAP", Patients.ADULT, "416775004", BODY_PHANTOM, 0.6, 0.8, 10.5, 730),
            ct("CT_CTPA", Patients.ADULT, "816094009", BODY_PHANTOM, 0.4, 0.8, 9.8, 330)
                    .indicated("EU_PE", 3),
            new Study(
                    "XR_CHEST",
                    List.of("DX", "RG"),
                    Patients.ADULT,
                    "816094009",
                    "",
                    "",
                    125,
                    2.0,
                    1.0,
                    "",
                    0,
                    List.of(
                            DoseQuantity.of("PKA", "pka_gy_cm2", 4, 0.12),
                            DoseQuantity.of("KA_E", "ka_e_mgy", 3, 0.16).spreadBy(1.1))),
            mammography(Patients.STANDARD_BREAST, 0.7, 1.6),
            mammography(Patients.THIN_BREAST, 0.4, 1.2),
            mammography(Patients.THICK_BREAST, 0.4, 2.3),
            new Study(
                    "XA_CORONARY",
                    List.of("XA"),
                    Patients.ADULT,
                    "80891009",
                    "",
                    "",
                    80,
                    0.3,
                    0.55,
                    "",
                    0,
                    List.of(
                            DoseQuantity.of("PKA", "pka_gy_cm2", 2, 32),
                            DoseQuantity.of("KA_R", "ka_r_mgy", 1, 430).spreadBy(1.1),
                            DoseQuantity.of("FLUORO_TIME", "fluoro_min", 1, 6.2).spreadBy(0.9),
                            DoseQuantity.of("IMAGES", "images", 0, 740).spreadBy(0.9))),
            new Study(
                    "PT_FDG",
                    List.of("PT"),
                    Patients.ADULT,
                    "38266002",
                    "",
                    "18F-FDG",
                    0,
                    0.2,
                    0.5,
                    "",
                    0,
                    List.of(DoseQuantity.of("ACTIVITY", "activity_mbq", 1, 280).spreadBy(0.5))));

    static final List<Study> CHILDREN = List.of(
            ct("CT_HEAD", Patients.NEWBORN, "69536005", HEAD_PHANTOM, 0.04, 0.4, 24, 310),
            ct("CT_HEAD", Patients.INFANT, "69536005", HEAD_PHANTOM, 0.05, 0.4, 28, 390),
            ct("CT_HEAD", Patients.SMALL_CHILD, "69536005", HEAD_PHANTOM, 0.08, 0.5, 38, 520),
            ct("CT_HEAD", Patients.SCHOOLCHILD, "69536005", HEAD_PHANTOM, 0.10, 0.5, 47, 680));

    Study {
        modalities = List.copyOf(modalities);
        quantities = List.copyOf(quantities);
    }

    private static Study ct(
            String category,
            Patients patients,
            String region,
            String phantom,
            double frequency,
            double share,
            double ctdiVolMgy,
            double dlpMgyCm) {
        return new Study(
                category,
                List.of("CT"),
                patients,
                region,
                phantom,
                "",
                120,
                frequency,
                share,
                "",
                0,
                List.of(
                        DoseQuantity.of("CTDI_VOL", "ctdi_vol_mgy", 2, ctdiVolMgy),
                        DoseQuantity.of("DLP", "dlp_mgy_cm", 1, dlpMgyCm).spreadBy(1.08)));
    }

    private static Study mammography(Patients patients, double frequency, double agdMgy) {
        return new Study(
                "MG_SCREEN",
                List.of("MG"),
                patients,
                "76752008",
                "",
                "",
                28,
                frequency,
                0.65,
                "",
                0,
                List.of(DoseQuantity.of("AGD", "agd_mgy", 2, agdMgy)));
    }

    private Study indicated(String code, int ofFive) {
        return new Study(
                category,
                modalities,
                patients,
                region,
                phantom,
                radiopharmaceutical,
                kilovolts,
                frequency,
                share,
                code,
                ofFive,
                quantities);
    }

    /** The same examination of other patients. */
    Study of(Patients others) {
        return new Study(
                category,
                modalities,
                others,
                region,
                phantom,
                radiopharmaceutical,
                kilovolts,
                frequency,
                share,
                indication,
                indicated,
                quantities);
    }

    /**
     * Examinations that a facility needs for a typical value.
     *
     * @see "ICRP Publication 135, as recalled in the design; children: RP 185"
     */
    int minimum() {
        if (patients.minimum() > 0) {
            return patients.minimum();
        }
        return switch (modalities.get(0)) {
            case "XA", "RF" -> 30;
            case "MG" -> 50;
            default -> 20;
        };
    }

    String key() {
        return category + "/" + patients.band();
    }
}
