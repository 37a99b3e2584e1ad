"""The article's evidence: listed with who cites it, added, changed; files kept of it and handed out to be saved alone."""

import re
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pytest
from site_in_use import ARTICLE, SWAP, at

from factcheck.domain.choice import Choice
from factcheck.schemas.published import published
from factcheck.web.pages import evidence

PAGE = b"<script>alert(1)</script>"
FORM = {"ev_kind": "document", "ev_title": "Customs table", "ev_closeness": "primary", "seen": "999"}


def upload(data=PAGE, name="table.html"):
    return {"file": (BytesIO(data), name)}


def added(site, **more):
    answer = site.visitor("ana").post(at("evidence"), data={**FORM, **upload(), **more})
    assert answer.status_code == 303
    return answer.headers["Location"].rpartition("#")[2]


def item(site, evidence_id):
    return site.dossier.evidence[evidence_id].item


def test_the_list_shows_which_claims_cite_an_item_and_how(site):
    text = site.visitor("aud").get(at("evidence")).text
    assert "Budget report" in text
    assert "Claim 2</a>: <b>supports</b>" in text
    assert "A letter" in text
    assert "Change<span" not in text


def test_confidential_items_are_not_shown_to_whom_they_are_not_meant_for(site):
    text = site.visitor("adm").get(at("evidence")).text
    assert "A letter" not in text
    assert "1 item confidential" in text
    assert site.visitor("adm").get(at("evidence?edit=E2")).status_code == 404


def test_an_added_file_lies_under_its_sha256_and_comes_back_to_be_saved_alone(site, tmp_path):
    evidence_id = added(site)
    kept = item(site, evidence_id).file
    assert (kept.sha256, kept.name, kept.size) == (sha256(PAGE).hexdigest(), "table.html", len(PAGE))
    assert (tmp_path / "files" / kept.sha256).read_bytes() == PAGE
    answer = site.visitor("aud").get(at(f"evidence/{evidence_id}/file"))
    assert answer.data == PAGE
    assert answer.mimetype == "application/octet-stream"
    assert answer.headers["Content-Disposition"] == "attachment; filename=table.html"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert kept.sha256[:16] in site.visitor("aud").get(at("evidence")).text


def test_a_confidential_file_is_handed_to_those_alone_who_may_see_it(site):
    address = at(f"evidence/{added(site, ev_confidential='true')}/file")
    assert site.visitor("aud").get(address).status_code == 200
    assert site.visitor("adm").get(address).status_code == 404
    assert site.visitor().get(address).status_code == 303


def test_a_change_keeps_the_file_unless_another_is_chosen_or_it_is_taken_off(site):
    ana, evidence_id = site.visitor("ana"), added(site)

    def change(**form):
        assert ana.post(at(f"evidence/{evidence_id}"), data={**FORM, **form}).status_code == 303
        return item(site, evidence_id)

    assert change(ev_title="Customs table 2025").file.name == "table.html"
    assert change(**upload(b"other", "my/other.csv")).file.name == "other.csv"
    changed = change(no_file="true", ev_confidential="true")
    assert (changed.file, changed.confidential) == (None, True)
    assert ana.get(at(f"evidence/{evidence_id}/file")).status_code == 404


@pytest.mark.parametrize(
    ("form", "field", "words"),
    [
        ({"ev_title": ""}, "ev_title", "Say what the evidence is"),
        ({"ev_address": "javascript:x"}, "ev_address", "https://"),
        ({"ev_kind": "rumour"}, "ev_kind", "rumour"),
        (upload(b""), "file", "The file is empty"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(site, form, field, words):
    before = site.written
    answer = site.visitor("ana").post(at("evidence"), data={**FORM, "ev_archived": "https://archive.example/x", **form})
    assert answer.status_code == 422
    assert words in answer.text
    assert f'href="#{field}"' in answer.text
    assert 'value="https://archive.example/x"' in answer.text
    assert site.written == before


@pytest.mark.parametrize("room", [0, 10_000])
def test_a_file_that_is_too_large_is_refused(site, monkeypatch, room):
    monkeypatch.setattr(evidence, "MAX_FILE_BYTES", 1000)
    monkeypatch.setattr(evidence, "FORM_ROOM", room)
    before = site.written
    answer = site.visitor("ana").post(at("evidence"), data={**FORM, **upload(b"x" * 5000)})
    assert answer.status_code in {413, 422}
    assert "larger than the desk keeps" in answer.text
    assert site.written == before


def test_a_change_of_what_a_colleague_changed_meanwhile_is_refused_with_what_changed(site):
    evidence_id = added(site)
    site.visitor("ben").post(at(f"evidence/{evidence_id}"), data={**FORM, "ev_title": "Ben's title"})
    answer = site.visitor("ana").post(at(f"evidence/{evidence_id}"), data={**FORM, "ev_title": "Ana's title", "seen": "1"})
    assert answer.status_code == 409
    assert "Ben" in answer.text
    assert 'value="Ana&#39;s title"' in answer.text
    assert item(site, evidence_id).title == "Ben's title"


def regions(answer):
    return re.findall(r'id="([^"]+)" data-region', answer.text)


def test_with_htmx_the_form_and_the_list_are_swapped(site):
    ana = site.visitor("ana")
    answer = ana.post(at("evidence"), data={**FORM, **upload()}, headers=SWAP)
    assert answer.status_code == 200
    assert regions(answer) == ["evidence-form", "evidence-list"]
    assert 'data-say="E3 is on the list."' in answer.text
    assert 'id="E3" class="fresh"' in answer.text
    changed = ana.post(at("evidence/E3"), data={**FORM, "ev_title": "Another"}, headers=SWAP)
    assert "E3 is changed." in changed.text
    refused = ana.post(at("evidence"), data={**FORM, "ev_title": ""}, headers=SWAP)
    assert (refused.status_code, regions(refused), refused.headers["HX-Retarget"]) == (422, ["evidence-form"], "#evidence-form")
    assert "Change E1" in ana.get(at("evidence/form?edit=E1")).text


def test_a_past_moment_shows_the_list_as_it_was_and_the_file_that_it_had(site):
    ana, evidence_id = site.visitor("ana"), added(site)
    then = site.dossier.version
    ana.post(at(f"evidence/{evidence_id}"), data={**FORM, "ev_title": "Renamed", **upload(b"other")})
    text = ana.get(at(f"evidence?as_of={then}")).text
    assert "Customs table" in text
    assert "Renamed" not in text
    assert "Nothing can be changed here" in text
    assert f"{evidence_id}/file?as_of={then}." in text
    assert ana.get(at(f"evidence/{evidence_id}/file?as_of={then}")).data == PAGE
    assert ana.get(at(f"evidence/{evidence_id}/file")).data == b"other"
    assert "Nothing had been added yet" in ana.get(at("evidence?as_of=1")).text
    assert f"evidence?as_of={then}." in ana.get(f"{at()}?as_of={then}").text


def test_who_may_not_annotate_adds_nothing(site):
    assert site.visitor("aud").post(at("evidence"), data={**FORM, **upload()}).status_code == 403
    assert site.visitor("ana").post(at("evidence/E99"), data=FORM).status_code == 404


def test_exports_name_the_file_and_its_hash_for_open_evidence_alone(site):
    evidence_id = added(site)
    hidden = added(site, ev_confidential="true", ev_title="Hidden")
    told = published(site.dossier, site.desk.house(), Choice())
    shown = {one["evidence_id"]: one["file"] for one in told["evidence"]}
    assert shown[evidence_id] == {"name": "table.html", "sha256": sha256(PAGE).hexdigest(), "size": len(PAGE)}
    assert hidden not in shown
    for form in ("html", "markdown", "json"):
        assert sha256(PAGE).hexdigest() in site.visitor("ana").get(at(f"report.{form}?only_signed_off=0")).text
    assert site.desk.dossier(ARTICLE).evidence["E1"].item == replace(item(site, "E1"), file=None)
