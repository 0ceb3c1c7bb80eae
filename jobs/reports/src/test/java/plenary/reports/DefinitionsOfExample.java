package plenary.reports;

/** Definitions of the example edition. */
final class DefinitionsOfExample {

    static final String JSON = """
            [
             {"id":"DOS-01","title":"Facility typical value","formula":"median (type 7) over the examinations of a facility","source":"ICRP Publication 135","mark":"READ","version":"1",
              "folder":"dose-reference-levels","kind":"facility-quantile","stage":"FACILITY","parameters":{"dataset":"exam_dose","population":"excluded_reason is null","probability":0.5,"bands":["ADULT","W_5_15"]},
              "of":[],"datasets":["exam_dose"],"references":[],"minimum":{"records":20}},
             {"id":"DOS-02","title":"National diagnostic reference level","question":"At which dose does a quarter of a country's facilities lie above?",
              "family":"DOS","unit":"quantity","direction":"NEUTRAL","version":"1",
              "folder":"dose-reference-levels","kind":"quantile-of-facilities","stage":"EDITION","parameters":{"probability":0.75},"of":["DOS-01"],"datasets":["exam_dose"],"references":[],
              "interval":{"method":"ORDER_STATISTIC","parameter":0.75},
              "description":"The 75th percentile of the typical values of a country's facilities, for one examination, group of patients and dose quantity.",
              "formula":"Q0.75 over facilities of the median of their examinations (type 7)",
              "source":"ICRP Publication 135, glossary","mark":"read","minimum":"20 examinations a facility (10 for children, 50 for mammography); 10 facilities, from 3 on as a provisional typical value",
              "caveats":["A reference level is no dose limit, and no single examination is above it.","Levels of different quantities or groups of patients cannot be compared."],
              "referenceLines":[{"label":"UK 2022","value":"790","dimensions":{"EXAM_CATEGORY":"CT_HEAD","INDICATION":"EU_STROKE","BAND":"ADULT","QUANTITY":"DLP"},"source":"UK national DRLs, version of 20 November 2024","mark":"read"},
               {"label":"UK 2022","value":"290","dimensions":{"EXAM_CATEGORY":"CT_CHEST","BAND":"ADULT","QUANTITY":"DLP"},"source":"UK national DRLs, version of 20 November 2024","mark":"read"},
               {"label":"Germany 2022","value":"350","dimensions":{"EXAM_CATEGORY":"CT_CHEST","BAND":"ADULT","QUANTITY":"DLP"},"source":"BfS","mark":"recalled"}]},
             {"id":"DOS-03","title":"National achievable dose","unit":"quantity","direction":"DOWN","formula":"Q0.50 of facility medians","mark":"recalled"},
             {"id":"DOS-04","title":"National lower quartile","unit":"quantity","formula":"Q0.25 of facility medians","mark":"read/proposal"},
             {"id":"DOS-06","title":"Regional diagnostic reference level","unit":"quantity","formula":"median of national DRLs","mark":"recalled","kind":"median-of-countries","parameters":{},"of":["DOS-02"],"datasets":["exam_dose","national_drl"],"minimum":{"countries":3}},
             {"id":"DOS-08","title":"Country's reference level against the region's","unit":"1","direction":"DOWN","formula":"national DRL / regional DRL","kind":"ratio-to-group","parameters":{},"of":["DOS-02","DOS-06"],"datasets":["exam_dose","national_drl"],"mark":"proposal"},
             {"id":"DOS-13","title":"Variation between facilities","unit":"1","direction":"DOWN","formula":"Q0.75 / Q0.25 of facility medians","mark":"proposal"},
             {"id":"DRL-PUB","title":"Published national reference levels","unit":"quantity","description":"As the country published them."},
             {"id":"AUD-01","title":"Audits with a closed loop","unit":"%"},
             {"id":"POP-01","title":"Examinations per 1000 inhabitants","unit":"/1000"},
             {"id":"POP-04","title":"Effective dose per inhabitant","unit":"mSv",
              "referenceLines":[{"label":"36 European countries","value":"1.05","dimensions":{},"source":"Radiation Protection Dosimetry 2015","mark":"read"},{"label":"World","value":"0.57","dimensions":{},"source":"UNSCEAR 2020/2021","mark":"read"}]},
             {"id":"POP-09","title":"Effective dose per inhabitant of a group","unit":"mSv"},
             {"id":"RTA-01","title":"Reported on the same day","unit":"%","direction":"UP"},
             {"id":"RTA-02","title":"Reported by the next day","unit":"%","direction":"UP"},
             {"id":"RTA-03","title":"Reported within 7 days","unit":"%","direction":"UP"},
             {"id":"RTA-04","title":"Reported within 14 days","unit":"%","direction":"UP"},
             {"id":"RTA-05","title":"Reported within 28 days","unit":"%","direction":"UP"},
             {"id":"RTA-06","title":"Reported after more than 28 days","unit":"%","direction":"DOWN"},
             {"id":"FME-01","title":"Median over facilities of a registry's own measure"},
             {"id":"FME-02","title":"Lower quartile over facilities of a registry's own measure"},
             {"id":"FME-03","title":"Upper quartile over facilities of a registry's own measure"},
             {"id":"FME-04","title":"Facilities without a value","unit":"1"},
             {"id":"DQ-01","title":"Facility coverage","unit":"%","direction":"UP","question":"<script>alert(1)</script> \\"quoted\\" & 'single'"}
            ]
            """;

    private DefinitionsOfExample() {}
}
