package plenary.collect.imports;

import java.io.IOException;
import java.util.List;
import plenary.collect.dicom.ContentItem;
import plenary.collect.dicom.DamagedObjectException;
import plenary.collect.dicom.DataSet;
import plenary.collect.dicom.DicomObject;

/**
 * DICOM dose reports: X-ray (TID 10001, 10011) and radiopharmaceutical (TID 10021). Told by the title of the report, not
 * by its class, for older scanners send them as enhanced SR. Images among them are told by their first bytes and not read.
 */
final class RdsrSource implements DoseSource {

    private final Measures measures;

    RdsrSource(Measures measures) {
        this.measures = measures;
    }

    @Override
    public DoseFile read(SourceObject file) throws IOException {
        byte[] head = file.first(DicomObject.HEAD_BYTES);
        if (!DicomObject.isDicom(head)) {
            return new DoseFile.NoReport("no DICOM file");
        }
        try {
            if (!DicomObject.of(head).isStructuredReport()) {
                return new DoseFile.NoReport("DICOM, but no structured report");
            }
            byte[] bytes = file.first(DicomObject.MOST_BYTES + 1);
            return bytes.length > DicomObject.MOST_BYTES
                    ? new DoseFile.Unreadable("larger than " + DicomObject.MOST_BYTES + " bytes", "")
                    : report(DicomObject.of(bytes).dataSet(bytes));
        } catch (DamagedObjectException e) {
            return new DoseFile.Unreadable("damaged", e.place());
        }
    }

    private DoseFile report(DataSet data) {
        ContentItem root = new ContentItem(data);
        if (!root.name().isOneOf(RdsrContent.XRAY_REPORT, RdsrContent.RADIOPHARMACEUTICAL_REPORT)) {
            return new DoseFile.NoReport("a structured report that is no dose report");
        }
        RdsrHeader header = new RdsrHeader(data, root);
        if (header.objectUid().isEmpty() || header.studyUid().isEmpty()) {
            return new DoseFile.Unreadable("a dose report that names no study, or not itself", "");
        }
        RdsrContent content = new RdsrContent(root, measures);
        return new DoseFile.Reports(List.of(new DoseReport(
                header.objectUid(),
                header.studyUid(),
                header.written(),
                header.date(),
                content.modality(),
                new RdsrPatient(data, root, measures).patient(header.date()),
                header.procedure(),
                header.institution(),
                header.device(),
                content.totals(),
                content.events(),
                content.phantom(),
                content.radiopharmaceutical(),
                content.doseSource(),
                header.identities())));
    }
}
