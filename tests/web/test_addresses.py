"""Addresses are built from patterns, and are what Flask would build."""

import pytest
from flask import url_for

from factcheck.web.addresses import address

PLAIN = {"article_id": "a-1_x.y", "claim_id": "c12", "as_of": None, "part": 3, "edit": "chain"}
ODD = {"article_id": "a b/ä", "claim_id": "100%s", "as_of": "2026-11-22T07:00:00Z"}


@pytest.fixture(params=["", "/desk/100%"])
def mounted(site, request):
    with site.app.test_request_context("/", environ_overrides={"SCRIPT_NAME": request.param}):
        yield


@pytest.mark.parametrize("values", [PLAIN, ODD, {**PLAIN, "_anchor": "card"}, {**PLAIN, "claim_id": ["c1", "c2"]}])
@pytest.mark.parametrize("endpoint", ["articles.show", "claims.card"])
def test_an_address_is_what_flask_builds(mounted, endpoint, values):
    for _ in range(2):
        assert address(endpoint, **values) == url_for(endpoint, **values)


def test_an_address_without_values_is_what_flask_builds(mounted):
    assert address("desk.queue") == url_for("desk.queue")
