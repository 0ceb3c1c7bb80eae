"""The examples are accepted by a stock Frictionless validator, with our schema files."""

import json
import shutil
from pathlib import Path

import pytest
from frictionless import Package, Schema, system

SCHEMAS = Path(__file__).resolve().parents[3]
EXAMPLES = sorted(path.parent for path in (SCHEMAS / "examples").glob("*/datapackage.json"))
TABLE_SCHEMAS = sorted((SCHEMAS / "submission").glob("*/v*.json"))


def read(path: Path) -> dict:
    return json.loads(path.read_text("utf-8"))


def with_schema_inside(resource: dict, folder: Path) -> dict:
    """The resource with our schema in place of its path.

    Frictionless knows the decimal sign and the unit as properties of a field; to us they are properties of the file,
    so the schema is told the sign, and the limits of a column that was sent in another unit are left out.
    """
    schema = read(folder / resource["schema"])
    for field in schema["fields"]:
        if field["type"] == "number" and "numbers" in resource:
            field["decimalChar"] = resource["numbers"]["decimal"]
        if field["name"] in resource.get("units", {}):
            field["constraints"].pop("maximum")
    return {**resource, "schema": schema}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_each_example_is_valid(example: Path, tmp_path: Path):
    package = read(example / "datapackage.json")
    package["resources"] = [with_schema_inside(resource, example) for resource in package["resources"]]
    copy = shutil.copytree(example, tmp_path / example.name)
    (copy / "datapackage.json").write_text(json.dumps(package), "utf-8")

    report = Package(str(copy / "datapackage.json")).validate()

    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "type", "note"])
    assert len(report.tasks) == len(package["resources"])


@pytest.mark.parametrize("example", [example for example in EXAMPLES if "comma" not in example.name], ids=lambda e: e.name)
def test_an_example_in_the_usual_form_is_valid_as_it_stands(example: Path):
    with system.use_context(trusted=True):
        report = Package(str(example / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "type", "note"])


@pytest.mark.parametrize("path", TABLE_SCHEMAS, ids=lambda path: path.parent.name)
def test_each_schema_is_a_valid_table_schema(path: Path):
    report = Schema.validate_descriptor(str(path))
    assert report.valid, report.flatten(["type", "note"])


def test_every_dataset_stands_in_an_example():
    sent = {resource["name"] for example in EXAMPLES for resource in read(example / "datapackage.json")["resources"]}
    assert sent == {path.parent.name for path in TABLE_SCHEMAS}
