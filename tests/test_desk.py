"""The desk, the one door: who may give which order, what an import does, and how things stood."""

import sys
import threading
from dataclasses import replace

import pytest
from build import PEOPLE, TEXT, a_chain, a_desk, a_house, a_reading, an_assessment, an_item, house_events, taken_in, words

from factcheck.desk import Delivery
from factcheck.domain.article import Description
from factcheck.domain.choice import NOTHING_CHOSEN
from factcheck.domain.claim import Citation
from factcheck.domain.events import known
from factcheck.domain.house import Rules
from factcheck.domain.kinds.articles import AssignArticle, DescribeArticle, ImportArticle, ReadAnew, WriteFinding
from factcheck.domain.kinds.assessments import AssessClaim, CiteAndAssess, SendBackClaim, SignOffClaim
from factcheck.domain.kinds.attributions import AcceptAttribution, AttributeClaim
from factcheck.domain.kinds.claims import MarkClaim, MergeWithNext, ReboundClaim, RestateClaim, SplitClaim
from factcheck.domain.kinds.evidence import AddEvidence, ChangeEvidence, CiteAgain, CiteEvidence, DropCitation
from factcheck.domain.kinds.nuances import AddNuance, RetireNuance
from factcheck.domain.kinds.passages import ConfirmFurniture, RestoreClaim, SetClaimAside, SettlePassage
from factcheck.domain.kinds.people import AddPerson, ChangeRole, SwitchPerson
from factcheck.domain.kinds.publications import PublishCollection, PublishReport
from factcheck.domain.kinds.queries import AnswerQuery, AskQuery
from factcheck.domain.kinds.rules import SetRules
from factcheck.domain.kinds.sources import AddSource, ChangeSource, MergeSources
from factcheck.domain.kinds.undo import UndoLast
from factcheck.domain.moment import AsOf, LedgerVersion
from factcheck.domain.publication import Made, MadeOfSeveral
from factcheck.errors import EmptyText, Failure, Forbidden, NotFound, NotNow
from factcheck.ledger.canonical import digest
from factcheck.storage import ledger_store
from factcheck.vocabulary.attribution import RELIABILITIES, SOURCE_TYPES
from factcheck.vocabulary.evidence import STANCES
from factcheck.vocabulary.passages import DISPOSITIONS
from factcheck.vocabulary.roles import DESK_ROLES
from factcheck.vocabulary.statuses import STATUSES

ROLES = dict((*PEOPLE, ("cmd", "command_line")))
CHECKERS, EDITORS = {"ana", "ben", "eve", "ed"}, {"eve", "ed"}
A_SOURCE = ("BelTA", SOURCE_TYPES["state_media"], "BY", ())
CITING = Citation("E1", STANCES["supports"])

WHO_MAY = {  # every order about an article, and who may give it
    ImportArticle(TEXT, "", "", Description(), a_reading()): CHECKERS | {"cmd"},
    ReadAnew(a_reading()): CHECKERS,
    DescribeArticle(Description(title="Taxes"), 99): CHECKERS,
    AssignArticle("ben"): CHECKERS,
    WriteFinding("Right", "", 99): EDITORS,
    SettlePassage("p1", DISPOSITIONS["opinion"], 99): CHECKERS,
    ConfirmFurniture(("p1",)): CHECKERS,
    SetClaimAside("c1", 99): CHECKERS,
    RestoreClaim("c1", 99): CHECKERS,
    MarkClaim((words(TEXT, "nine cranes"),)): CHECKERS,
    SplitClaim("c1", 30, 99): CHECKERS,
    MergeWithNext("c1", 99): CHECKERS,
    ReboundClaim("c1", (words(TEXT, "Taxes fell"),), 99): CHECKERS,
    RestateClaim("c1", "Taxes fell.", 99): CHECKERS,
    AttributeClaim("c1", (a_chain("belta"),), 99): CHECKERS,
    AcceptAttribution("c1", 99): CHECKERS,
    AddEvidence(an_item()): CHECKERS,
    ChangeEvidence("E1", an_item(), 99): CHECKERS,
    CiteEvidence("c1", CITING, 99): CHECKERS,
    CiteAgain("c1", 99): CHECKERS,
    DropCitation("c1", "E1", 99): CHECKERS,
    AssessClaim("c1", an_assessment("refuted"), 99): CHECKERS,
    CiteAndAssess(AddEvidence(an_item(), "c1", CITING), AssessClaim("c1", an_assessment("supported"), 99)): CHECKERS,
    SignOffClaim("c1", "clear", 99): EDITORS,
    SendBackClaim("c1", "why?", 99): EDITORS,
    AskQuery("c1", "Which May?"): CHECKERS,
    AnswerQuery("q1", "This one."): CHECKERS,
    UndoLast(): CHECKERS,
    PublishReport(Made("html", 7, "1", NOTHING_CHOSEN, "a.html", "a" * 64, 9, 2, "b" * 64, ())): EDITORS,
}
WHO_MAY_HOUSE = {  # every order about the house
    AddSource("EFE", SOURCE_TYPES["wire_agency"]): CHECKERS,
    ChangeSource("belta", *A_SOURCE, RELIABILITIES["F"], "state agency", "found out"): CHECKERS,
    MergeSources("ministry", "belta", "the same"): EDITORS | {"cmd"},
    AddNuance("outdated", "Outdated", STATUSES["refuted"]): {"adm", "cmd"},
    RetireNuance("outdated"): {"adm", "cmd"},
    SetRules(Rules("The Harbour Post")): {"adm", "cmd"},
    AddPerson("zoe", "Zoe", DESK_ROLES["checker"]): {"adm", "cmd"},
    ChangeRole("ana", DESK_ROLES["editor"]): {"adm", "cmd"},
    SwitchPerson("ana", False): {"adm", "cmd"},
    PublishCollection(MadeOfSeveral("summary", 7, "1", NOTHING_CHOSEN, "a.html", "a" * 64, 9, ())): EDITORS,
}


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """A desk for orders that are refused, or whose fate is not looked at."""
    desk = a_desk(tmp_path_factory.mktemp("desk"))
    yield desk, taken_in(desk)
    desk.connections.close()


def is_allowed(order, *arguments):
    """Whether an order got past the desk's look at the role, whatever it came to then."""
    try:
        order(*arguments)
    except Forbidden:
        return False
    except Failure:
        return True
    return True


@pytest.mark.parametrize("command", WHO_MAY, ids=lambda command: type(command).__name__)
def test_who_may_give_an_order_about_an_article(shared, command):
    desk, article_id = shared
    assert {person for person in ROLES if is_allowed(desk.do, article_id, command, person)} == WHO_MAY[command]


@pytest.mark.parametrize("command", WHO_MAY_HOUSE, ids=lambda command: type(command).__name__)
def test_who_may_give_an_order_about_the_house(tmp_path, command):
    desk = a_desk(tmp_path)
    assert {person for person in ROLES if is_allowed(desk.do_house, command, person)} == WHO_MAY_HOUSE[command]
    desk.connections.close()


def test_every_order_that_there_is_has_a_row_in_these_tables():
    modules = [sys.modules[event.__module__] for event in known().values()]
    there = {thing for module in modules for thing in vars(module).values() if isinstance(thing, type) and hasattr(thing, "PERMISSION")}
    assert there == {type(command) for command in (*WHO_MAY, *WHO_MAY_HOUSE)}


def test_only_who_curates_the_register_grades_a_source(desk):
    graded = ChangeSource("belta", *A_SOURCE, RELIABILITIES["D"], "", "repeats the government")
    with pytest.raises(Forbidden, match=r"Ana \(fact-checker\) may not merge or regrade sources"):
        desk.do_house(graded, "ana")
    assert desk.do_house(graded, "eve").source("belta").reliability.code == "D"


def test_an_account_that_is_switched_off_may_do_nothing(desk):
    article_id = taken_in(desk)
    desk.do_house(SwitchPerson("ana", False), "adm")
    with pytest.raises(Forbidden, match="The account of Ana is switched off"):
        desk.do(article_id, AssignArticle("ben"), "ana")


def test_a_role_counts_from_the_moment_it_is_given(desk):
    article_id = taken_in(desk)
    desk.do_house(ChangeRole("ana", DESK_ROLES["auditor"]), "adm")
    with pytest.raises(Forbidden, match=r"Ana \(auditor\)"):
        desk.do(article_id, AssignArticle("ben"), "ana")


def test_nobody_acts_without_an_account(desk):
    with pytest.raises(NotFound, match="no account zoe"):
        desk.do(taken_in(desk), AssignArticle("ben"), "zoe")


# -- import ------------------------------------------------------------------------------------------------------
def test_a_text_is_taken_in_once(desk):
    first, second = desk.take_in(Delivery(TEXT), "ana"), desk.take_in(Delivery(TEXT), "ben")
    assert (second.article_id, second.title, second.known) == (first.article_id, first.title, True)
    assert len(list(desk.history(first.article_id))) == 2


def test_another_outlets_copy_is_taken_in_when_asked_for(desk):
    first, second = desk.take_in(Delivery(TEXT), "ana"), desk.take_in(Delivery(TEXT), "ana", again=True)
    assert (second.known, second.article_id != first.article_id) == (False, True)


@pytest.mark.parametrize("again", [False, True])
def test_what_is_pressed_twice_while_the_first_is_under_way_is_taken_in_once(tmp_path, again):
    made, second = [], []

    def fresh_id(prefix):
        """The second press comes while the first one is at work."""
        made.append(f"{prefix}{len(made) + 1}")
        pressed.start()
        pressed.join(0.3)
        assert pressed.is_alive()
        return made[-1]

    desk = a_desk(tmp_path)
    desk.fresh_id = fresh_id
    pressed = threading.Thread(target=lambda: second.append(desk.take_in(Delivery(TEXT), "ana", again=again)))
    first = desk.take_in(Delivery(TEXT), "ana", again=again)
    pressed.join()
    assert made == ["a1"] == [first.article_id]
    assert second == [replace(first, known=True)]
    desk.connections.close()


def test_the_bytes_that_were_handed_in_are_remembered_by_their_hash(desk):
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    taken = desk.take_in(Delivery(data.decode(), data=data, file_name="taxes.txt"), "ana")
    about = desk.dossier(taken.article_id).about
    assert about.text == TEXT
    assert about.text_sha256 == digest(TEXT)
    assert about.bytes_sha256 != about.text_sha256
    assert about.file_name == "taxes.txt"


def test_blank_text_is_refused_and_nothing_is_written(desk):
    before = ledger_store.position(desk.connections.db)
    with pytest.raises(EmptyText):
        desk.take_in(Delivery(" \n "), "ana")
    assert ledger_store.position(desk.connections.db) == before


def test_an_article_is_not_taken_in_on_top_of_another(desk):
    article_id = taken_in(desk)
    with pytest.raises(NotNow, match="never edited"):
        desk.do(article_id, ImportArticle(TEXT, "", "", Description(), a_reading()), "ana")


def test_an_article_can_be_had_as_its_import_left_it(desk):
    article_id = taken_in(desk)
    imported = desk.dossier(article_id)
    assert desk.as_read(article_id) == imported
    desk.do(article_id, AssignArticle("ben"), "eve")
    assert desk.as_read(article_id) == imported != desk.dossier(article_id)


def test_reading_anew_leaves_alone_what_somebody_touched(desk):
    article_id = taken_in(desk)
    dossier = desk.dossier(article_id)
    claim = dossier.live_claims()[0]
    desk.do(article_id, AssessClaim(claim.claim_id, an_assessment("refuted"), dossier.version), "ana")
    after = desk.read_anew(article_id, "ana")
    assert after.claim(claim.claim_id).status.code == "refuted"
    assert after.version == desk.dossier(article_id).version


def test_reading_anew_writes_nothing_where_it_finds_nothing_new(desk):
    article_id = desk.take_in(Delivery(TEXT), "ana").article_id
    before = desk.dossier(article_id)
    assert desk.read_anew(article_id, "ana").version == before.version
    claim = before.live_claims()[0]
    worked_on = desk.do(article_id, AssessClaim(claim.claim_id, an_assessment("refuted"), before.version), "ana")
    assert desk.read_anew(article_id, "ana").version == worked_on.version


# -- as of -------------------------------------------------------------------------------------------------------
def test_an_article_can_be_had_as_it_stood(desk):
    article_id = taken_in(desk)
    for person in ("ben", "ana"):
        desk.do(article_id, AssignArticle(person), "eve")
    stood = desk.dossier(article_id, desk.moment(article_id, AsOf(article=3)))
    assert (stood.version, stood.about.assigned_to) == (3, "ben")
    assert desk.dossier(article_id).about.assigned_to == "ana"


def test_the_house_can_be_had_as_it_stood(desk):
    article_id = taken_in(desk)
    moment = desk.moment(article_id)
    desk.do_house(ChangeSource("belta", "Belta Agency", *A_SOURCE[1:], RELIABILITIES["F"], "", "renamed"), "ana")
    assert desk.house(moment).source("belta").name == "BelTA"
    assert desk.house().source("belta").name == "Belta Agency"


def test_a_time_names_the_versions_that_there_were(desk, clock):
    article_id = taken_in(desk)
    clock.move(hours=1)
    desk.do(article_id, AssignArticle("ben"), "eve")
    desk.do_house(AddSource("EFE", SOURCE_TYPES["wire_agency"]), "ana")
    house = desk.house().version
    assert desk.moment(article_id, AsOf(time="2026-05-31T14:30:00.000000Z")) == LedgerVersion(2, house - 1)
    assert desk.moment(article_id, AsOf(time="2026-05-31T16:00:00.000000Z")) == LedgerVersion(3, house)
    assert desk.moment(article_id, AsOf(article=2, house=4)) == LedgerVersion(2, 4)


@pytest.mark.parametrize("asked", [AsOf(article=99), AsOf(article=0), AsOf(article=1, house=99), AsOf(time="2020-01-01T00:00:00.000000Z")])
def test_a_moment_that_never_was_is_not_found(desk, asked):
    with pytest.raises(NotFound, match="versions 1 to 2"):
        desk.moment(taken_in(desk), asked)


def test_an_article_that_is_not_here_is_not_found(desk):
    with pytest.raises(NotFound, match="no such article"):
        desk.dossier("a404")


def test_a_desk_is_founded_once(desk):
    before = desk.house().version
    desk.found([], "cmd")
    desk.found(house_events(), "cmd")
    assert desk.house().version == before


def test_the_house_is_what_its_events_say(desk):
    assert desk.house().people.keys() == a_house().people.keys()
