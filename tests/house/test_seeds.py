"""The demo opens on a desk in use: every seed plays on a fresh desk and leaves it at the stage it is there to show."""

from itertools import count
from urllib.parse import urlsplit

import pytest

from factcheck import paths
from factcheck.cli.seed import DEMO_PEOPLE, FOUNDED, SeedClock, add_people, play, play_all, seed, slugs
from factcheck.clock import stamp
from factcheck.desk import Desk
from factcheck.edge.home import COMMAND_LINE, first_lines
from factcheck.storage import read_tables
from factcheck.storage.connection import Connections
from factcheck.vocabulary.roles import DESK_ROLES
from factcheck.vocabulary.stages import CORRECTED, DISPUTED, OPEN, SIGNED_OFF
from factcheck.vocabulary.statuses import STATUSES

FINISHED, HALF_DONE, BEGUN, SENT_BACK, UNTOUCHED = (
    "s125-upgrade",
    "cuba-belarus-roadmap",
    "legra-in-minsk",
    "muraveiko-in-havana",
    "cubans-at-the-front",
)


def fresh_desk(path, clock):
    salts = count(1)
    path.mkdir(parents=True, exist_ok=True)
    desk = Desk(Connections(path / "desk.db"), now=clock, fresh_salt=lambda: f"{next(salts):032x}")
    desk.found(first_lines((paths.shipped("seeds") / "sources.toml").read_text("utf-8")), COMMAND_LINE)
    add_people(desk, COMMAND_LINE)
    return desk


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """A desk on which all seeds were played."""
    clock = SeedClock()
    desk = fresh_desk(tmp_path_factory.mktemp("seeds"), clock)
    play_all(desk, clock)
    yield desk
    desk.connections.close()


def evidence_of(desk):
    return [item for slug in slugs() for item in desk.dossier(slug).evidence.values()]


def test_there_are_five_seeds_and_somebody_of_each_role():
    assert slugs() == sorted((FINISHED, HALF_DONE, BEGUN, SENT_BACK, UNTOUCHED))
    assert {person.role.code for person in DEMO_PEOPLE} == {role.code for role in DESK_ROLES if role.offered}


@pytest.mark.parametrize("slug", slugs())
def test_each_seed_plays_alone_on_a_fresh_desk(slug, tmp_path):
    clock = SeedClock()
    desk = fresh_desk(tmp_path, clock)
    (taken,) = play(desk, slug, clock)
    assert (taken.article_id, taken.known) == (slug, False)
    assert stamp(FOUNDED) < desk.dossier(slug).time
    assert clock() == seed(slug).steps[-1].at
    desk.connections.close()


def test_the_same_salts_give_the_same_ledger(played, tmp_path):
    clock = SeedClock()
    again = fresh_desk(tmp_path, clock)
    play_all(again, clock)
    assert again.verify() == played.verify()
    again.connections.close()


def test_the_finished_article_is_settled_signed_off_and_has_a_finding(played):
    dossier = played.dossier(FINISHED)
    assert dossier.tally.coverage == 100
    assert dossier.tally.at_stage(SIGNED_OFF) == dossier.tally.claims > 15
    assert dossier.about.finding
    assert {claim.status for claim in dossier.live_claims()} == {status for status in STATUSES if status.is_set}
    assert all(claim.attribution is not None for claim in dossier.live_claims())
    assert any(given.assessment.should_read for claim in dossier.live_claims() for given in claim.given)


def test_the_finished_article_has_a_chain_from_the_outlet_to_the_ministrys_post(played):
    chains = [chain for claim in played.dossier(FINISHED).live_claims() for chain in claim.attribution]
    assert any([hop.source_id for hop in chain.hops] == ["reform-news", "belarusian-ministry-of-defence"] for chain in chains)


def test_the_half_done_article_has_a_dispute_and_an_open_query(played):
    dossier = played.dossier(HALF_DONE)
    assert 30 < dossier.tally.coverage < 80
    assert dossier.tally.at_stage(DISPUTED) == 1
    assert len(dossier.open_queries()) == 1


def test_the_article_just_begun_is_anas(played):
    dossier = played.dossier(BEGUN)
    assert dossier.about.assigned_to == "ana"
    assert 0 < dossier.tally.coverage < 40


def test_one_claim_was_changed_after_its_sign_off_and_one_sent_back(played):
    dossier = played.dossier(SENT_BACK)
    assert dossier.tally.at_stage(CORRECTED) == 1
    assert [claim.stage for claim in dossier.live_claims() if claim.sent_back] == [OPEN]


def test_one_article_is_untouched(played):
    dossier = played.dossier(UNTOUCHED)
    assert dossier.tally.settled == 0
    assert all(claim.is_machine_made for claim in dossier.claims.values())


def test_something_is_confidential_and_something_internal(played):
    notes = [g.assessment.note for slug in slugs() for claim in played.dossier(slug).live_claims() for g in claim.given]
    assert any(evidence.item.confidential for evidence in evidence_of(played))
    assert any(notes)


def test_evidence_names_home_pages_and_invented_documents_only(played):
    addresses = [urlsplit(evidence.item.address) for evidence in evidence_of(played) if evidence.item.address]
    assert all(address.scheme == "https" for address in addresses)
    assert all(address.path == "/" or address.netloc == "example.org" for address in addresses)
    assert {evidence.item.closeness.code for evidence in evidence_of(played)} == {"primary", "secondary"}


def test_the_ledger_of_the_demo_verifies_and_gives_the_same_tables(played):
    assert not any(checked.fault for checked in played.verify())
    before = rows(played)
    played.rebuild()
    assert rows(played) == before


def rows(desk):
    db = desk.connections.db
    return {table.name: sorted(db.conn.execute(f"SELECT * FROM {table.name}")) for table in read_tables.tables()}


def test_every_step_is_in_one_desks_time():
    times = sorted(step.at for slug in slugs() for step in seed(slug).steps)
    assert times[0] > FOUNDED
    assert len(set(times)) == len(times)
