"""The history told to people: what each entry changed, from what to what."""

from build import a_house, an_article, assessed, attributed, cited, evidence_added, happened, house_events, moment, numbered, settled, told
from histories import Story
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain import telling
from factcheck.domain.dossier import fold
from factcheck.domain.events import HOUSE
from factcheck.domain.kinds.assessments import ClaimAssessed
from factcheck.domain.kinds.nuances import NuanceAdded
from factcheck.ledger.entry import Entry
from factcheck.vocabulary.statuses import STATUSES


def entries(*happenings, by="ana"):
    return [Entry("a1", n, moment(n), one.actor, one.event) for n, one in enumerate((*an_article(), *happenings), 1)]


def test_an_entry_says_what_changed_from_what_to_what():
    (*_, last) = telling.told(entries(assessed("c1", "refuted"), assessed("c1", "not_checkable")), a_house())
    assert (last.says, last.is_about("c1"), last.is_about("c2")) == ("assessed a claim", True, False)
    assert last.day == "2026-05-31"
    sides = {(difference.before, difference.after) for changed in last.changed for difference in changed.differences}
    assert any("Refuted" in before and "Not checkable" in after for before, after in sides)


def test_internal_notes_are_told_to_the_desk_alone():
    noted = entries(assessed("c1", "refuted", note="ask the clerk again"))
    assert "ask the clerk" in str(list(telling.told(noted, a_house())))
    outside = [one.changed for one in telling.told(noted, a_house(), internal=False)]
    assert "ask the clerk" not in str(outside)


def test_people_and_sources_are_called_by_name():
    acts = attributed("c2", "belta", "ministry"), evidence_added("E1"), cited("c2", "E1"), settled("p1", "duplicate", duplicate_of="c1")
    said = str([one.changed for one in telling.told(entries(*acts), a_house())])
    assert "BelTA" in said
    assert "Ministry of Finance" in said
    assert "Budget report" in said


def test_confidential_evidence_is_told_without_what_it_is():
    said = str([one.changed for one in telling.told(entries(evidence_added("E1", confidential=True)), a_house())])
    assert "confidential" in said
    assert "Budget report" not in said


def test_a_nuance_is_told_with_the_status_that_it_belongs_to():
    shade = NuanceAdded("outdated", "Outdated", STATUSES["refuted"])
    (*_, last) = telling.told_house(numbered((*house_events(), shade), HOUSE, 0))
    assert "Refuted" in str(last.changed)


def test_the_houses_history_is_told_too():
    said = list(telling.told_house(numbered(house_events(), HOUSE, 0)))
    assert len(said) == len(house_events())
    assert said[0].says == "opened an account"


@settings(max_examples=40)
@given(st.data())
def test_any_history_can_be_told_entry_by_entry(data):
    story = Story(data)
    for _ in range(data.draw(st.integers(1, 20))):
        story.step()
    for internal in (True, False):
        said = list(telling.told(story.entries, story.house, internal=internal))
        assert [one.entry for one in said] == story.entries
    house = [*numbered(house_events(), HOUSE, 0), *story.house_entries]
    assert [one.entry for one in telling.told_house(house)] == house


def test_telling_follows_the_same_events_as_folding():
    acts = entries(assessed("c1", "refuted"), happened(ClaimAssessed("c2", assessed("c2", "refuted").event.assessment), by="ben"))
    assert [one.entry.version for one in telling.told(acts, a_house())] == list(range(1, fold(acts).version + 1))
    assert told(*acts[2:], after=fold(acts[:2])).claim("c2").assessments.keys() == {"ben"}


def test_what_is_confirmed_a_second_time_changes_nothing_that_could_be_told():
    (*_, last) = telling.told(entries(settled("p4", "question"), settled("p4", "question")), a_house())
    assert (last.says, last.changed) == ("said what a passage is", ())


def test_only_what_is_asked_for_is_told_and_it_follows_upon_all_that_went_before():
    whole = entries(assessed("c1", "refuted"), assessed("c1", "not_checkable"))
    (last,) = telling.told(whole, a_house(), asked=lambda entry, touched: entry.version == len(whole) and ("claims", "c1") in touched)
    assert last == list(telling.told(whole, a_house()))[-1]


def test_of_the_house_too():
    whole = numbered(house_events(), HOUSE, 0)
    (second,) = telling.told_house(whole, asked=lambda entry, _: entry.version == 2)
    assert second == list(telling.told_house(whole))[1]
