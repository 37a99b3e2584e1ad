"""Any value in any field of any form: an answer, never an error of the desk's own, and the ledger still verifies."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from orders import ORDERS, addressed, filled
from site_in_use import ROLE, SWAP, Site

PIECES = [
    "",
    " ",
    "0",
    "-1",
    "9" * 5000,
    "٣",
    "²",
    "1e9",
    "NaN",
    "true",
    "None",
    "\0",
    "a\0b",
    "\ufeff",
    "\u202e",
    "\U0001f9d1",
    "e\u0301" * 50,
    "'; DROP TABLE ledger; --",
    '"><script>alert(1)</script>',
    "{{ 7*7 }}",
    "../../etc/passwd",
    "http://[",
    "https://harbour.example/" + "x" * 3000,
    "c1",
    "c99",
    "p1",
    "E1",
    "q1",
    "ana",
    "belta",
    "0:The",
    "17:Taxes",
    "999999:x",
    ":",
    "claim",
    "supported",
    "add-0",
    "remove-0",
    "up-99999999999999999999",
    "x" * 5000,
    "\r\n\r\n",
    "2026-02-30",
    "0000-00-00",
]
VALUES = st.one_of(st.sampled_from(PIECES), st.text(max_size=40))


@pytest.fixture(scope="module")
def site(tmp_path_factory, kept):
    site = Site(tmp_path_factory.mktemp("hostile"), kept, demo=True)
    yield site
    site.close()


@pytest.mark.parametrize("name", ORDERS)
@settings(max_examples=8)
@given(data=st.data())
def test_no_form_breaks_the_desk(site, name, data):
    order = ORDERS[name]
    role = "editor" if "editor" in order.may else "admin"
    person = ROLE[role]
    if not site.app.extensions["accounts"].sessions(person):
        site.sign_in(person)
    form = filled(order.form)
    extra = data.draw(
        st.dictionaries(
            st.sampled_from([*form, "seen", "do", "as_of", "claim", "chain", "\ud83d".encode("utf-8", "replace").decode()]),
            st.lists(VALUES, max_size=3),
            max_size=4,
        )
    )
    form |= {name: [value.encode("utf-8", "replace").decode() for value in values] for name, values in extra.items()}
    headers = SWAP if data.draw(st.booleans()) else {}
    answer = site.visitor(person).post(addressed(order.address, site, person), data=form, headers=headers)
    assert answer.status_code < 500, (form, answer.text[:500])
    assert "<script>alert" not in answer.text


def test_the_ledger_verifies_after_all_that(site):
    assert not [checked.fault for checked in site.desk.verify() if checked.fault]


@settings(max_examples=12)
@given(
    part=st.text(max_size=30),
    query=st.dictionaries(
        st.sampled_from(["as_of", "claim", "passage", "edit", "show", "before", "who", "q", "type", "next", "only_signed_off"]),
        VALUES,
        max_size=4,
    ),
)
def test_no_address_breaks_the_desk(site, part, query):
    client = site.visitor("eve")
    part = part.encode("utf-8", "replace").decode()
    query = {name: value.encode("utf-8", "replace").decode() for name, value in query.items()}
    for address in (
        "/",
        "/articles/a1",
        "/articles/a1/history",
        "/articles/a1/reports",
        "/articles/a1/report",
        "/sources",
        "/history",
        "/search",
        "/sign-in",
    ):
        answer = client.get(address, query_string=query)
        assert answer.status_code < 500, (address, query)
        assert "<script>alert" not in answer.text
    assert client.get(f"/{part}").status_code < 500


@pytest.mark.parametrize(
    "report",
    [
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b'{"receipt": ' + b"9" * 6000 + b"}",
        b"NaN",
        b"\x00" * 1000,
        b"\xff\xfe",
        b"PK\x03\x04",
        b"<html>" * 1000,
        b"a,b\n" * 1000,
        b'{"receipt": {}}',
        b"---\n---",
    ],
    ids=lambda report: repr(report)[:16],
)
def test_no_file_handed_in_as_a_report_breaks_the_desk(site, report):

    for name in ("report.json", "report.html", "report.csv", "report.md"):
        answer = site.visitor("aud").post("/verify/report", data={"report": (BytesIO(report), name)})
        assert answer.status_code in {200, 422}, (name, answer.text[:300])
