"""Every notebook runs on the tables of an edition and draws what it promises."""

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).resolve().parent
ARCHIVE = Path(os.environ.get("PLENARY_ARCHIVE", NOTEBOOKS.parent / "archive")).resolve()


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.stem)
def test_notebook_runs_and_draws(path, tmp_path):
    notebook = nbformat.read(path, as_version=4)
    os.environ["PLENARY_ARCHIVE"] = str(ARCHIVE)

    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": NOTEBOOKS}}).execute()

    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    pictures = [output.data["image/png"] for output in outputs if "image/png" in output.get("data", {})]
    assert len(pictures) >= 2
    # An empty chart is a few kilobytes of axes.
    assert all(len(picture) > 10_000 for picture in pictures)
