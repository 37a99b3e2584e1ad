"""The evidence bundle is an RO-Crate to a program that is not ours, which is given no network."""

import io
import json
import warnings
import zipfile
from dataclasses import replace

import pytest
from build import a_desk, an_item
from reported import reviewed_on
from requests.adapters import HTTPAdapter
from requests_cache import CachedSession
from rocrate_validator import models, services
from urllib3 import HTTPResponse

from factcheck import reports
from factcheck.domain.evidence import KeptFile
from factcheck.domain.kinds.evidence import AddEvidence
from factcheck.exporting.verifier import CRATE
from factcheck.storage import kept_files

SCHEMA = "http://schema.org/"
CONTEXT = "https://w3id.org/ro/crate/1.1/context"
PLAIN = (
    "about author contentSize CreativeWork Dataset datePublished description encodingFormat hasPart identifier license name Organization "
    "publisher url"
)
TERMS = {  # of the RO-Crate 1.1 context, those that a bundle uses: one that it lacks is an unknown word to the validator
    **{name: SCHEMA + name for name in PLAIN.split()},
    "File": f"{SCHEMA}MediaObject",
    "conformsTo": "http://purl.org/dc/terms/conformsTo",
}


class Context(HTTPAdapter):
    """The web, as far as the validator needs it."""

    def send(self, request, **_):
        page = io.BytesIO(json.dumps({"@context": TERMS}).encode())
        headers = {"Content-Type": "application/ld+json"}
        return self.build_response(request, HTTPResponse(page, headers, 200, preload_content=False, request_url=request.url))


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """The validator's cache of the web, with the one page in it that it reads."""
    place = tmp_path_factory.mktemp("web") / "cache"
    with CachedSession(str(place), backend="sqlite", expire_after=-1) as session:
        session.mount("https://", Context())
        session.get(CONTEXT)
    return place


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    desk = a_desk(folder)
    article_id = reviewed_on(desk)
    kept = KeptFile(kept_files.keep(desk.connections, b"Dear desk"), "letter.pdf", 9)
    desk.do(article_id, AddEvidence(replace(an_item("A letter"), file=kept)), "ana")
    made = reports.export_bundle(desk, reports.Wanted(article_id, "bundle"), "aud").data
    desk.connections.close()
    return made


def unpacked(bundle, folder):
    with zipfile.ZipFile(io.BytesIO(bundle)) as zipped:
        zipped.extractall(folder)
    return folder


def complaints(place, cache, severity):
    """What the validator has to say, from this severity on."""
    settings = services.ValidationSettings(
        rocrate_uri=str(place),
        profile_identifier="ro-crate-1.1",
        requirement_severity=models.Severity[severity],
        offline=True,
        cache_path=cache,
        abort_on_first=True,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its libraries' own
        result = services.validate(settings)
    assert result.executed_checks
    return [issue.message for issue in result.get_issues()]


def test_a_bundle_meets_what_an_ro_crate_must_and_should_be(bundle, cache, tmp_path):
    assert complaints(unpacked(bundle, tmp_path / "crate"), cache, "RECOMMENDED") == []


def _without(graph, name):
    """The graph whose root says nothing under this name."""
    return [{key: value for key, value in entity.items() if entity["@id"] != "./" or key != name} for entity in graph]


MUTATIONS = {
    "no date": lambda graph: _without(graph, "datePublished"),
    "no terms of use": lambda graph: _without(graph, "license"),
    "a file that is not there": lambda graph: [{**e, "@id": "gone.txt"} if e["@id"] == "article.txt" else e for e in graph],
    "a word that no context knows": lambda graph: [{**graph[0], "colour": "blue"}, *graph[1:]],
    "no root": lambda graph: [entity for entity in graph if entity["@id"] != "./"],
}


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_a_bundle_whose_description_was_changed_is_found(bundle, cache, tmp_path, mutation):
    crate = unpacked(bundle, tmp_path / "crate") / CRATE
    data = json.loads(crate.read_bytes())
    crate.write_text(json.dumps({**data, "@graph": MUTATIONS[mutation](data["@graph"])}), "utf-8")
    assert complaints(crate.parent, cache, "REQUIRED")
