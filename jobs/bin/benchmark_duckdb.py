"""What `collect` and `indicators` do, in DuckDB: CSV with the row checks of exam_dose v1 to Parquet, then the quartiles of
facility medians. Written for speed: the fastest of the ways that were tried.

    benchmark_duckdb.py collect    ROOT ARCHIVE OUT
    benchmark_duckdb.py indicators ROOT OUT
"""

import csv
import json
import pathlib
import sys

import duckdb

ABSENT = "('_N', '_Z', '_U', '_S')"
PERIOD = "DATE '2025-01-01' AND DATE '2025-12-31'"

# column: decimals, lower limit, whether the limit itself is refused, upper limit, modalities that need an answer
NUMBERS = {
    "age_years": (3, 0, False, 120, ()),
    "weight_kg": (3, 0.3, False, 400, ()),
    "height_cm": (2, 25, False, 250, ()),
    "d_w_cm": (2, 5, False, 60, ()),
    "ctdi_vol_mgy": (3, 0, True, 300, ("CT",)),
    "dlp_mgy_cm": (3, 0, True, 20000, ("CT",)),
    "ssde_mgy": (3, 0, True, 300, ()),
    "phase_count": (0, 1, False, 20, ()),
    "pka_gy_cm2": (5, 0, True, 5000, ("RF", "XA", "PX")),
    "ka_e_mgy": (4, 0, True, 100, ()),
    "ka_r_mgy": (3, 0, True, 30000, ("XA",)),
    "fluoro_min": (3, 0, False, 600, ("RF", "XA")),
    "images": (0, 0, False, 20000, ()),
    "agd_mgy": (4, 0, True, 20, ("MG",)),
    "compressed_mm": (1, 10, False, 150, ("MG",)),
    "activity_mbq": (3, 0, True, 10000, ("NM", "PT")),
    "kv": (1, 20, False, 150, ()),
}
CODES = {
    "modality": ("modality", True),
    "exam_category": ("exam_category", True),
    "indication": ("indication", False),
    "region_sct": ("region_sct", False),
    "sex": ("sex", False),
    "ctdi_phantom": ("ctdi_phantom", False),
    "complexity": ("complexity", False),
    "dose_source": ("dose_source", True),
    "excluded_reason": ("excluded_reason", False),
}
PATTERNS = {"patient_hash": "[0-9a-f]{64}", "device_id": "[A-Za-z0-9._:-]{1,64}", "playbook_code": "[0-9]{1,7}-[0-9]"}
LENGTHS = {"local_code": 64, "local_name": 200, "radiopharmaceutical": 64}
ANSWERS = {"ctdi_phantom": ("CT",), "radiopharmaceutical": ("NM", "PT")}
# quantity: column, factor to whole units of the stored decimals
QUANTITIES = {
    "CTDI_VOL": ("ctdi_vol_mgy", 1000),
    "DLP": ("dlp_mgy_cm", 1000),
    "PKA": ("pka_gy_cm2", 100000),
    "KA_E": ("ka_e_mgy", 10000),
    "KA_R": ("ka_r_mgy", 1000),
    "FLUORO_TIME": ("fluoro_min", 1000),
    "IMAGES": ("images", 1),
    "AGD": ("agd_mgy", 10000),
    "ACTIVITY": ("activity_mbq", 1000),
}


def connection(out):
    db = duckdb.connect()
    db.execute("SET threads = 2")
    db.execute(f"SET temp_directory = '{out}/tmp'")
    return db


def codes(root, name):
    with open(root / "schemas/codes" / f"{name}.csv", encoding="utf-8", newline="") as rows:
        return [row["code"] for row in csv.DictReader(rows)]


def decimal(decimals):
    return "BIGINT" if decimals == 0 else f"DECIMAL({18 if decimals > 3 else 9}, {decimals})"


def number(column):
    return f"try_cast({column} AS {decimal(NUMBERS[column][0])})"


def code(column):
    return f"try_cast({column} AS code_{CODES[column][0]})"


def checks():
    """One condition a rule; a row is accepted when all hold."""
    yield "regexp_full_match(exam_uid_hash, '[0-9a-f]{64}')"
    yield f"try_cast(exam_date AS DATE) BETWEEN {PERIOD}"
    for column, (_, required) in CODES.items():
        valid = f"{code(column)} IS NOT NULL"
        yield valid if required else f"({column} IS NULL OR {valid} OR {column} IN {ABSENT})"
    for column, (_, low, exclusive, high, modalities) in NUMBERS.items():
        inside = f"coalesce({number(column)} {'>' if exclusive else '>='} {low} AND {number(column)} <= {high}, false)"
        yield inside if column == "age_years" else f"({column} IS NULL OR {inside} OR {column} IN {ABSENT})"
        if modalities:
            yield answered(column, modalities)
    for column, pattern in PATTERNS.items():
        yield f"({column} IS NULL OR regexp_full_match({column}, '{pattern}') OR {column} IN {ABSENT})"
    for column, longest in LENGTHS.items():
        yield f"({column} IS NULL OR length({column}) <= {longest})"
    for column, modalities in ANSWERS.items():
        yield answered(column, modalities)


def answered(column, modalities):
    return f"({column} IS NOT NULL OR modality NOT IN ({', '.join(repr(code) for code in modalities)}))"


def typed(column):
    if column in NUMBERS:
        return f"{number(column)} AS {column}"
    if column == "exam_date":
        return "try_cast(exam_date AS DATE) AS exam_date"
    if column in CODES:
        return f"{code(column)} AS {column}"
    if column in ("facility_id", "exam_uid_hash"):
        return column
    return f"CASE WHEN {column} IN {ABSENT} THEN NULL ELSE {column} END AS {column}"


def collect(root, archive, out):
    db = connection(out)
    columns = [field["name"] for field in json.loads((root / "schemas/submission/exam_dose/v1.json").read_text())["fields"]]
    types = ", ".join(f"'{column}': 'VARCHAR'" for column in columns)
    for name in sorted({name for name, _ in CODES.values()}):
        db.execute(f"CREATE TYPE code_{name} AS ENUM ({', '.join(repr(known) for known in codes(root, name))})")
    for descriptor in sorted((archive / "inbox").glob("*/*/datapackage.json")):
        package = json.loads(descriptor.read_text())
        tables = {resource["name"]: resource for resource in package["resources"]}
        paths = tables["exam_dose"]["path"]
        files = [str(descriptor.parent / path) for path in ([paths] if isinstance(paths, str) else paths)]
        facilities = descriptor.parent / tables["facility"]["path"]
        db.execute(f"""
            CREATE OR REPLACE TEMP TABLE facility AS
            SELECT DISTINCT facility_id FROM read_csv('{facilities}', header = true, all_varchar = true)""")
        sent = f"""read_csv({files}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
            columns = {{{types}}}, ignore_errors = true)"""
        accepted = f"""
            SELECT {', '.join(typed(column) for column in columns)} FROM {sent} SEMI JOIN facility USING (facility_id)
            WHERE {' AND '.join(checks())}"""
        # The first record of a key stays. Few keys stand twice: only their rows are put in order, found by a first
        # reading of the keys alone, so that the memory does not grow with the cells.
        key = "hash(facility_id, exam_uid_hash)"
        db.execute(f"""
            CREATE OR REPLACE TEMP TABLE twice AS
            SELECT {key} AS key FROM {sent} GROUP BY ALL HAVING count(*) > 1""")
        db.execute(f"""
            CREATE OR REPLACE TEMP TABLE repeated AS {accepted} AND {key} IN (FROM twice)""")
        db.execute("SET preserve_insertion_order = false")
        db.execute(f"""
            COPY (
                SELECT '{package['country']}' AS country, * FROM ({accepted} AND {key} NOT IN (FROM twice))
                UNION ALL
                SELECT '{package['country']}' AS country, * FROM repeated
                QUALIFY row_number() OVER (PARTITION BY facility_id, exam_uid_hash ORDER BY rowid) = 1)
            TO '{out}/{package['country']}.parquet' (FORMAT parquet, COMPRESSION zstd)""")
        db.execute("SET preserve_insertion_order = true")


def indicators(out):
    db = connection(out)
    medians = ", ".join(
        f"quantile_cont(CAST({column} * {units} AS BIGINT), 0.5) / {units} AS {quantity}, count({column}) AS n_{quantity}"
        for quantity, (column, units) in QUANTITIES.items()
    )
    long = " UNION ALL ".join(
        f"SELECT country, exam_category, band, '{quantity}' AS quantity, {quantity} AS median FROM typical WHERE n_{quantity} >= minimum"
        for quantity in QUANTITIES
    )
    rows = db.execute(f"""
        WITH exam AS (
            SELECT *, CASE
                    WHEN modality = 'MG' THEN CASE
                        WHEN compressed_mm < 50 THEN 'T_LT50' WHEN compressed_mm <= 60 THEN 'T_50_60' ELSE 'T_GT60' END
                    WHEN age_years >= 18 THEN CASE
                        WHEN weight_kg IS NULL OR weight_kg BETWEEN 50 AND 90 THEN 'ADULT' ELSE 'ADULT_OTHER' END
                    WHEN exam_category IN ('CT_HEAD', 'CT_SINUS', 'IO_PERIAPICAL', 'PX_OPG', 'CBCT_DENTAL') THEN CASE
                        WHEN age_years < 0.25 THEN 'A_0_3M' WHEN age_years < 1 THEN 'A_3M_1Y'
                        WHEN age_years < 6 THEN 'A_1_6Y' ELSE 'A_GE6Y' END
                    WHEN weight_kg IS NULL THEN 'UNBANDED'
                    WHEN weight_kg < 5 THEN 'W_LT5' WHEN weight_kg < 15 THEN 'W_5_15' WHEN weight_kg < 30 THEN 'W_15_30'
                    WHEN weight_kg < 50 THEN 'W_30_50' WHEN weight_kg < 80 THEN 'W_50_80' ELSE 'OUT_OF_BANDS' END AS band
            FROM read_parquet('{out}/*.parquet') WHERE excluded_reason IS NULL),
        typical AS (
            SELECT country, exam_category, band, CASE
                    WHEN band LIKE 'W\\_%' ESCAPE '\\' OR band LIKE 'A\\_%' ESCAPE '\\' THEN 10
                    WHEN exam_category LIKE 'MG\\_%' ESCAPE '\\' THEN 50
                    WHEN exam_category LIKE 'XA\\_%' ESCAPE '\\' OR exam_category LIKE 'RF\\_%' ESCAPE '\\' THEN 30
                    ELSE 20 END AS minimum, {medians}
            FROM exam WHERE band NOT IN ('ADULT_OTHER', 'UNBANDED', 'OUT_OF_BANDS')
            GROUP BY country, exam_category, band, facility_id)
        SELECT country, exam_category, band, quantity, count(*),
            quantile_cont(median, 0.25), quantile_cont(median, 0.5), quantile_cont(median, 0.75)
        FROM ({long}) GROUP BY country, exam_category, band, quantity ORDER BY ALL""").fetchall()
    accepted = db.execute(f"SELECT country, count(*) FROM read_parquet('{out}/*.parquet') GROUP BY country ORDER BY country").fetchall()
    (out / "duckdb.json").write_text(json.dumps({"levels": rows, "accepted": accepted}))


if __name__ == "__main__":
    if sys.argv[1] == "collect":
        collect(*map(pathlib.Path, sys.argv[2:5]))
    else:
        indicators(pathlib.Path(sys.argv[3]))
