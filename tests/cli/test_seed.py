"""Recorded reviews are played through the desk, as people would work on it."""

import json
from datetime import timedelta

import pytest
from build import CRANES, EXPORTS, OUTLET, QUESTION, START, TAXES, TEXT
from click.testing import CliRunner

from factcheck.__main__ import main
from factcheck.cli.options import Start
from factcheck.cli.seed import DEMO_PEOPLE, FOUNDED, Seed, SeedClock, add_people, play_together, seed, slugs
from factcheck.config import PasswordCost
from factcheck.errors import BadInput
from factcheck.schemas.marks import marks

CHEAP = Start(password_cost=PasswordCost(time=1, memory_kib=8, lanes=1))
TAKEN_IN = {"do": "import", "title": "The port grows"}
EVIDENCE = {"do": "add_evidence", "evidence": "E1", "kind": "document", "title": "Budget report", "closeness": "primary"}


def a_seed(*steps, slug="tale", text=TEXT):
    """A seed whose steps follow each other minute by minute; Ana does what nobody else is said to do."""
    times = ((START + timedelta(minutes=n)).isoformat() for n in range(1, 99))
    told = [{"at": at, "by": "Ana", **step} for at, step in zip(times, (TAKEN_IN, *steps), strict=False)]
    return Seed(slug, text.encode(), marks(json.dumps(told)))


def played(desk, *steps):
    play_together(desk, [a_seed(*steps)])
    return desk.dossier("tale")


def refusal(desk, *steps):
    with pytest.raises(BadInput) as refused:
        played(desk, *steps)
    return refused.value.message


def the_claim(dossier, words):
    return next(claim for claim in dossier.live_claims() if words in claim.quote)


def test_an_article_gets_its_seeds_name_as_its_address(desk):
    assert play_together(desk, [a_seed()])[0].article_id == "tale"
    assert desk.dossier("tale").about.title == "The port grows"


def test_each_step_is_recorded_under_its_person_at_its_time(desk, clock):
    play_together(desk, [a_seed({"do": "assign", "to": "Ben", "by": "Eve"})], clock)
    last = list(desk.history("tale"))[-1]
    assert (last.actor, last.time, last.event.to) == ("eve", "2026-05-31T14:02:00.000000Z", "ben")


def test_without_the_seeds_clock_the_desks_own_time_is_recorded(desk, clock):
    clock.move(days=400)
    play_together(desk, [a_seed()])
    assert desk.dossier("tale").about.imported_at.startswith("2027-")


def test_seeds_are_played_side_by_side_in_the_order_of_time(desk, clock):
    one, other = a_seed({"do": "assign", "to": "Ben"}, slug="one"), a_seed({"do": "assign", "to": "Eve"}, slug="other", text=TEXT + "\n")
    play_together(desk, [one, other], clock)
    assert desk.dossier("other").about.imported_at < desk.dossier("one").time


def test_what_the_desk_knows_already_is_left_as_it_is(desk):
    before = played(desk, {"do": "assign", "to": "Ben"}).version
    (taken,) = play_together(desk, [a_seed({"do": "assign", "to": "Eve"})])
    assert taken.known
    assert desk.dossier("tale").version == before


def test_a_line_that_the_reading_took_for_something_else_is_first_settled_as_a_claim(desk):
    dossier = played(desk, {"do": "assess", "claim": QUESTION, "status": "not_checkable"})
    assert the_claim(dossier, QUESTION).stage.code == "assessed"
    assert dossier.passage(the_claim(dossier, QUESTION).passage_ids[0]).disposition.code == "claim"


def test_a_claim_is_attributed_evidenced_assessed_and_signed_off(desk):
    hops = [{"source": "belta", "role": "relay", "mode": "indirect", "words": "BelTA", "cue": "reported"}]
    dossier = played(
        desk,
        {"do": "confirm_furniture"},
        {"do": "attribute", "claim": "nine cranes", "chains": [{"hops": hops, "untraced": True}]},
        {**EVIDENCE, "claim": "nine cranes", "stance": "supports", "locator": "p. 4"},
        {"do": "cite", "claim": "Exports grew", "evidence": "E1", "stance": "context"},
        {"do": "restate", "claim": "nine cranes", "restatement": "The port has bought nine cranes."},
        {"do": "assess", "claim": "nine cranes", "status": "supported", "confidence": "high", "verdict": "paraphrase_fair"},
        {"do": "sign_off", "claim": "nine cranes", "note": "Seen.", "by": "Eve"},
        {"do": "finding", "title": "Sound", "text": "As far as it goes.", "by": "Eve"},
    )
    claim = the_claim(dossier, CRANES)
    (hop,) = claim.attribution[0].hops
    assert (hop.source_id, hop.source.text, hop.cue.text, claim.attribution[0].untraced) == ("belta", "BelTA", "reported", True)
    assert (claim.stage.code, claim.status.code, claim.verdict.code) == ("signed_off", "supported", "paraphrase_fair")
    assert (claim.citations["E1"].locator, claim.restatement) == ("p. 4", "The port has bought nine cranes.")
    assert dossier.about.finding.title == "Sound"


def test_a_claim_is_split_at_words_and_merged_with_the_next(desk):
    split, merged = {"do": "split", "claim": TAXES, "second": "and prices"}, {"do": "merge", "claim": "Taxes fell", "with": "and prices"}
    assert the_claim(played(desk, split), "and prices").quote == "and prices rose 2%."
    play_together(desk, [a_seed(split, merged, slug="other", text=TEXT + "\n")])
    assert the_claim(desk.dossier("other"), "and prices").quote == TAXES


def test_words_are_marked_settled_and_taken_back(desk):
    dossier = played(
        desk,
        {"do": "mark", "words": "Exports grew"},
        {"do": "settle", "passage": QUESTION, "as": "duplicate", "of": CRANES},
        {"do": "settle", "passage": OUTLET, "as": "furniture", "sub": "heading"},
        {"do": "undo"},
    )
    assert [claim.quote for claim in dossier.live_claims() if "Exports" in claim.quote] == ["Exports grew", EXPORTS]
    question, outlet = (next(p for p in dossier.ordered_passages() if p.span.of(TEXT) == line) for line in (QUESTION, OUTLET))
    assert question.duplicate_of == the_claim(dossier, CRANES).claim_id
    assert not outlet.is_confirmed


def test_queries_are_asked_and_answered_and_claims_sent_back(desk):
    dossier = played(
        desk,
        {"do": "ask", "claim": CRANES, "question": "Which bank?", "to": "Ben"},
        {"do": "ask", "claim": EXPORTS, "question": "Since when?"},
        {"do": "answer", "claim": CRANES, "answer": "It does not say.", "by": "Ben"},
        {"do": "assess", "claim": CRANES, "status": "not_checkable"},
        {"do": "send_back", "claim": CRANES, "note": "Ask the port.", "by": "Eve"},
    )
    assert [query.question for query in dossier.open_queries()] == ["Since when?"]
    assert the_claim(dossier, CRANES).sent_back.note == "Ask the port."


def test_a_suggestion_is_accepted_and_a_source_is_added_once(desk):
    source = {"do": "add_source", "name": "A bank", "type": "other"}
    played(desk, source, source, {"do": "accept_attribution", "claim": CRANES})
    assert [s.name for s in desk.house().sources.values()].count("A bank") == 1
    assert the_claim(desk.dossier("tale"), CRANES).attribution is not None


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        ({"do": "assess", "claim": "ten cranes", "status": "not_checkable"}, "The article does not say “ten cranes”"),
        ({"do": "assess", "claim": "the", "status": "not_checkable"}, "stands 2 times in the article. Quote more words"),
        ({"do": "assess", "claim": {"words": "the", "nth": 3}, "status": "not_checkable"}, "there is no nth = 3"),
        ({"do": "assess", "claim": "citing the bank. Who will", "status": "not_checkable"}, "runs from one passage into the next"),
        ({"do": "assess", "claim": CRANES, "status": "supported", "confidence": "low"}, "needs evidence"),
        ({"do": "merge", "claim": TAXES, "with": EXPORTS}, "does not follow"),
        ({"do": "answer", "claim": CRANES, "answer": "Yes."}, "No query is open"),
        ({**EVIDENCE, "evidence": "E2"}, "This is evidence E1"),
        ({**EVIDENCE, "claim": CRANES}, "supports or refutes"),
        ({"do": "assign", "to": "Zoe"}, "Nobody on this desk is named Zoe"),
        ({"do": "confirm_furniture", "by": "Zoe"}, "Nobody on this desk is named Zoe"),
        ({"do": "finding", "title": "Sound", "text": ""}, "may not"),
    ],
)
def test_a_step_that_does_not_fit_is_named_with_the_reason(desk, step, reason):
    message = refusal(desk, step)
    assert message.startswith(f"seeds/tale/marks.json, step 2 ({step['do']}) does not fit the article: ")
    assert reason in message


def test_the_demos_people_are_added_once(desk):
    add_people(desk, "cmd")
    add_people(desk, "cmd")
    assert {person.name for person in DEMO_PEOPLE} <= {person.name for person in desk.house().people.values()}


def test_a_seed_that_cannot_be_read_is_named(monkeypatch, tmp_path):
    (tmp_path / "tale").mkdir()
    (tmp_path / "tale" / "article.txt").write_text(TEXT)
    (tmp_path / "tale" / "marks.json").write_text("[")
    monkeypatch.setattr("factcheck.paths.shipped", lambda name: tmp_path)
    assert slugs() == ["tale"]
    with pytest.raises(BadInput, match="seeds/tale: The marks are not valid JSON"):
        seed("tale")


def test_the_clock_stands_still_until_it_is_moved():
    clock = SeedClock()
    assert clock() == clock() == FOUNDED


def test_the_command_plays_all_seeds_and_a_second_time_says_that_they_are_known(tmp_path):
    home, runner = ["--home", str(tmp_path / "desk")], CliRunner()
    made = runner.invoke(main, [*home, "init", "--admin", "Root", "--password-stdin"], input="a long enough phrase\n", obj=CHEAP)
    assert made.exit_code == 0, made.output
    first, second = (runner.invoke(main, [*home, "seed"], obj=CHEAP) for _ in range(2))
    assert (first.exit_code, second.exit_code) == (0, 0), first.output
    assert sorted(line.split("\t")[0] for line in first.output.splitlines()) == slugs()
    assert all(line.endswith("\t(known)") for line in second.output.splitlines())
