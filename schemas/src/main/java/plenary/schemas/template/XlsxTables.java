package plenary.schemas.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.workbook.Sheet;
import plenary.schemas.workbook.WorkbookFile;

/** Tables as sheets of one workbook, between a sheet that says how to fill them in and one with all codes. */
final class XlsxTables {

    private final Contract contract;
    private final List<Dataset> datasets;

    XlsxTables(Contract contract, List<Dataset> datasets) {
        this.contract = contract;
        this.datasets = datasets;
    }

    List<Resource> write(Path folder, String name, Filling filling) {
        CodesSheet codes = new CodesSheet(contract, datasets);
        List<Sheet> sheets = new ArrayList<>();
        List<Resource> resources = new ArrayList<>();
        sheets.add(ReadMeSheet.of(contract, datasets));
        for (Dataset dataset : datasets) {
            List<List<String>> rows = filling.rows(dataset);
            sheets.add(new TableSheet(contract, dataset, codes).sheet(rows));
            resources.add(new Resource(dataset.name(), name, OptionalInt.of(TableSheet.HEADER_ROW), rows.size()));
        }
        sheets.add(codes.sheet());
        WorkbookFile.write(folder.resolve(name), sheets);
        return resources;
    }
}
