"""Pages travel compressed to browsers that can read them so, and as they are to others."""

import gzip

from site_in_use import at

GZIP = {"Accept-Encoding": "gzip, deflate"}


def test_a_page_is_a_fraction_of_itself_for_a_browser_that_reads_gzip(site):
    client = site.visitor("ana")
    plain, packed = client.get(at()), client.get(at(), headers=GZIP)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) * 2 < len(plain.data)
    assert int(packed.headers["Content-Length"]) == len(packed.data)


def test_others_get_it_as_it_is_and_caches_are_told(site):
    for refusing in ({}, {"Accept-Encoding": "gzip;q=0, identity"}):
        answer = site.visitor("ana").get(at(), headers=refusing)
        assert "Content-Encoding" not in answer.headers
        assert "Accept-Encoding" in answer.headers["Vary"]


def test_what_is_short_is_left_alone(site):
    answer = site.visitor("ana").get(at("details"), headers=GZIP)
    short = site.visitor().post("/sign-out", headers=GZIP)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in short.headers
