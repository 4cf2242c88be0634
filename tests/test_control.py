"""Control documents: added by command, packed where a course wants them, never ours."""

from __future__ import annotations

import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from scormbuild.build import BuildReport, build, check_course
from scormbuild.plan.wanted import Asked
from scormbuild.project import MemoryProject, Project
from scormbuild.schemas.harvest import harvest
from scormbuild.schemas.official import Official, official
from scormbuild.schemas.store import Store
from scormbuild.targets import STANDARDS, Target
from tests import official as sets
from tests.test_cli import ROOT, run

if TYPE_CHECKING:
    from pathlib import Path

XSI = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
HELLO = ROOT / "courses" / "hello"
FOR_LMSS = [target for target in STANDARDS if target.has_lms]
CONTROLLED = [target for target in FOR_LMSS if target.control]


def course(setting: str = "control-documents: include\n") -> MemoryProject:
    """Give the smallest course with one more setting."""
    folder = Project.open_folder(HELLO)
    files = {path: folder.read(path) for path in folder.sizes}
    return MemoryProject(
        files | {"course.yaml": files["course.yaml"] + setting.encode()}
    )


def body(target: str, path: str) -> bytes:
    """Make up what stands in a schema file."""
    return f"<{path} of {target}/>\n".encode()


def filled(root: Path) -> Store:
    """Make a store whose files are made up."""
    known = tuple(
        Official(it.target, it.path, sha256(body(it.target, it.path)).hexdigest())
        for it in official()
    )
    store = Store(root / "store", known)
    store.keep(body(it.target, it.path) for it in known)
    return store


def built(project: MemoryProject, target: str, out: Path, store: Store) -> BuildReport:
    return build(project, Asked(targets=(target,)), out, store)


def packed(report: BuildReport) -> dict[str, bytes]:
    (package,) = report.packages
    with zipfile.ZipFile(package.file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("target", FOR_LMSS, ids=lambda target: target.name)
def test_packages_hold_them_at_the_root_beside_the_manifest(
    target: Target, tmp_path: Path
) -> None:
    store = filled(tmp_path)
    plain = packed(built(course(""), target.name, tmp_path / "plain", store))
    files = packed(built(course(), target.name, tmp_path / "full", store))
    own = {it.path for it in official() if it.target == target.name}
    assert files.keys() - plain.keys() == own
    for path in own:
        assert files[path] == body(target.name, path)


@pytest.mark.parametrize("target", CONTROLLED, ids=lambda target: target.name)
def test_only_then_the_manifest_says_which_file_controls_what(
    target: Target, tmp_path: Path
) -> None:
    store = filled(tmp_path)
    plain = packed(built(course(""), target.name, tmp_path / "plain", store))
    files = packed(built(course(), target.name, tmp_path / "full", store))
    before, after = (
        etree.fromstring(each["imsmanifest.xml"]) for each in (plain, files)
    )
    said = (after.get(XSI) or "").split()
    pairs = dict(zip(said[::2], said[1::2], strict=True))
    used = {str(etree.QName(element).namespace) for element in after.iter("*")}
    assert used <= pairs.keys()
    assert set(pairs.values()) <= files.keys()
    assert XSI not in before.attrib
    del after.attrib[XSI]
    etree.cleanup_namespaces(after, keep_ns_prefixes=list(filter(None, before.nsmap)))
    assert etree.tostring(before, method="c14n") == etree.tostring(after, method="c14n")


def test_a_web_page_holds_none(tmp_path: Path) -> None:
    files = packed(built(course(), "html", tmp_path, Store(tmp_path / "none")))
    assert sorted(files) == ["course.css", "course.js", "index.html"]


def test_what_is_missing_stops_the_build_and_is_named(tmp_path: Path) -> None:
    known = tuple(it for it in official() if it.target == "scorm12")
    report = built(course(), "scorm12", tmp_path / "out", Store(tmp_path, known))
    (found,) = report.diagnostics
    assert report.packages == ()
    assert found.rule.name == "missing-control-documents"
    assert found.span.excerpt == "control-documents: include"
    assert found.message == (
        "of the 4 control documents of `scorm12` 4 are not at hand,"
        " such as `adlcp_rootv1p2.xsd`"
    )
    assert "scormbuild schemas add" in found.hint
    assert not (tmp_path / "out").exists()
    asked = Asked(targets=("scorm12",))
    assert (found,) == check_course(course(), asked, Store(tmp_path, known))[1]


@pytest.mark.parametrize("each", sets.sets(), ids=str)
def test_packages_with_the_official_files_are_complete(
    each: sets.Official, tmp_path: Path
) -> None:
    """What schemaLocation names is enough to judge the manifest by, without a net."""
    store = Store(tmp_path / "store")
    store.keep(harvest(each.folder))
    report = built(course(), each.schema, tmp_path / "out", store)
    if not each.described:
        assert [it.rule.name for it in report.diagnostics] == [
            "missing-control-documents"
        ]
        return
    unpacked = tmp_path / "unpacked"
    with zipfile.ZipFile(report.packages[0].file) as archive:
        archive.extractall(unpacked)
    inside = sets.Official(each.schema, unpacked)
    assert inside.accepts((unpacked / "imsmanifest.xml").read_bytes())


def test_the_commands_add_what_they_recognise_and_list_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    (given,) = (it.folder for it in sets.sets()[:1])
    where = tmp_path / "scormbuild" / "schemas"
    nothing = (
        f"in {where}:\n"
        "  scorm12          0 of 4 files\n"
        "  scorm2004-4th    0 of 28 files\n"
        "  scorm2004-3rd    0 of 28 files\n"
    )
    state = nothing.replace("0 of 4 files", "4 of 4 files")
    assert run("schemas", "list") == (0, nothing, "")
    assert run("schemas", "add", str(given)) == (
        0,
        f"4 files recognised\n\n{state}",
        "",
    )
    assert run("schemas", "list") == (0, state, "")
    (where / "scorm12" / "ims_xml.xsd").unlink()
    missing = "3 of 4 files\n    missing: ims_xml.xsd"
    assert run("schemas", "list") == (0, state.replace("4 of 4 files", missing), "")


def test_what_holds_none_is_said_to_hold_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "some.xsd").write_text("<some/>")
    expected = (1, "", f"{tmp_path}: no official schema file in it\n")
    assert expected == run("schemas", "add", str(tmp_path))
    assert not (tmp_path / "data").exists()


def test_what_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    code, out, err = run("schemas", "add", str(tmp_path / "none.zip"))
    assert (2, "") == (code, out)
    assert "none.zip' does not exist" in err
