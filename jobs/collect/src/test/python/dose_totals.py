"""What DICOM dose reports state, read by pydicom: the second opinion of SharedReportsTest.

Prints one line a file: name, then quantity=value for each, in the units of the contract. It shares nothing with the
reader in Java: another library, its own walk through the tree and its own table of units. Exit code 3 without pydicom.
"""
import sys
from fractions import Fraction

try:
    import pydicom
except ImportError:
    sys.exit(3)

UNITS = {
    "mGy.cm": Fraction(1), "mGycm": Fraction(1),
    "Gy.m2": Fraction(10000), "Gym2": Fraction(10000), "dGy.cm2": Fraction(1, 10),
    "mGy": Fraction(1), "Gy": Fraction(1000),
    "s": Fraction(1, 60), "MBq": Fraction(1), "mm": Fraction(1), "1": Fraction(1),
}
TOTALS = {"113813": "DLP", "113722": "PKA", "113725": "KA_R", "113730": "FLUORO", "113731": "IMAGES"}
EVENTS = {"113819", "113706", "113502"}
LOCALISER, AT_ONE_PLACE = "113805", "113806"


def code(item, keyword):
    sequence = item.get(keyword) or []
    return str(sequence[0].get("CodeValue", "")) if sequence else ""


def walk(item):
    for child in item.get("ContentSequence", []):
        yield child
        yield from walk(child)


def number(item):
    measured = item.get("MeasuredValueSequence") or []
    if not measured or measured[0].get("NumericValue") is None:
        return None
    value = measured[0]["NumericValue"].value
    original = getattr(value, "original_string", str(value)).strip()
    return Fraction(original) * UNITS[code(measured[0], "MeasurementUnitsCodeSequence")]


def numbers(item, concept):
    found = [number(child) for child in walk(item) if code(child, "ConceptNameCodeSequence") == concept]
    return [value for value in found if value is not None]


def first(values):
    return values[:1]


def stated(data):
    result = {}
    for concept, name in TOTALS.items():
        values = numbers(data, concept)
        if values:
            result[name] = sum(values)
    events = [child for child in data.get("ContentSequence", []) if code(child, "ConceptNameCodeSequence") in EVENTS]
    scans = {}
    for event in events:
        kinds = [code(child, "ConceptCodeSequence") for child in walk(event)
                 if code(child, "ConceptNameCodeSequence") == "113820"]
        for value in numbers(event, "113830"):
            scans.setdefault(kinds[0] if kinds else "", []).append(value)
    range_scans = [value for kind, values in scans.items() if kind not in (LOCALISER, AT_ONE_PLACE) for value in values]
    if range_scans or scans.get(AT_ONE_PLACE):
        result["CTDI_VOL"] = max(range_scans or scans[AT_ONE_PLACE])
    for concept, name in {"111631": "AGD", "111633": "COMPRESSED"}.items():
        values = [value for event in events for value in first(numbers(event, concept))]
        if values:
            result[name] = sum(values) / len(values)
    activity = [value for event in events for value in first(numbers(event, "113507"))]
    if activity:
        result["ACTIVITY"] = sum(activity)
    return result


for path in sys.argv[1:]:
    data = pydicom.dcmread(path)
    values = stated(data) if code(data, "ConceptNameCodeSequence") in ("113701", "113500") else {}
    print(path.rsplit("/", 1)[-1], *(f"{name}={float(value):.12g}" for name, value in sorted(values.items())))
