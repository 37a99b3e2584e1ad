"""The words of the desk: codes for machines, labels for people, each once."""

import json
import re

import pytest

from factcheck.domain.events import known
from factcheck.errors import Unknown
from factcheck.vocabulary.roles import ASSESS, DESK_ROLES, EXPORT, IMPORT, KEEP_RULES, PERMISSIONS, SIGN_OFF, whom_to_ask
from factcheck.vocabulary.statuses import STATUSES, Status
from factcheck.vocabulary.vocabulary import Term, Vocabulary

known()  # every vocabulary that an event speaks is loaded with the events
VOCABULARIES = list(Vocabulary.OF.values())


@pytest.fixture
def shades():
    class Shade(Term):
        """A term of its own, so that the desk's vocabularies are left alone."""

    yield Vocabulary("shade", Shade("dark", "Dark"), Shade("pale", "Pale", retired=True))
    del Vocabulary.OF[Shade]


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.name)
def test_a_code_is_a_plain_word_that_no_other_format_reads_as_a_value(vocabulary):
    for code in vocabulary.codes:
        assert re.fullmatch(r"[a-z][a-z0-9_]*|[A-F]", code)
        assert not isinstance(json.loads(f'["{code}"]')[0], bool)
        assert code not in {"true", "false", "yes", "no", "on", "off", "null", "none", "nan"}


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.name)
def test_no_two_words_share_a_label(vocabulary):
    labels = [term.label for term in vocabulary]
    assert len(set(labels)) == len(labels)
    assert all(labels)


def test_the_six_statuses_are_always_these():
    six = ["unreviewed", "supported", "refuted", "conflicting_evidence", "not_enough_evidence", "not_checkable"]
    assert STATUSES.codes == STATUSES.offered == six
    assert {status.code: status.rating for status in STATUSES if status.rating} == {"supported": 5, "refuted": 1}


def test_every_status_that_can_be_set_has_a_shape_beside_its_colour():
    marks = [status.mark for status in STATUSES]
    assert len(set(marks)) == len(marks)
    assert [str(status) for status in STATUSES] == STATUSES.codes


def test_a_retired_word_is_known_but_no_longer_offered(shades):
    assert (shades.codes, shades.offered) == (["dark", "pale"], ["dark"])
    assert "pale" in shades
    assert shades["pale"].retired


def test_an_unknown_word_is_refused_with_the_words_that_there_are(shades):
    with pytest.raises(Unknown, match="“grey” is no shade") as refused:
        shades["grey"]
    assert refused.value.details["word"] == "grey"


@pytest.mark.parametrize("empty", ["", None])
def test_an_empty_code_is_no_word(shades, empty):
    assert shades.get(empty) is None
    assert shades.get("dark").label == "Dark"


def test_each_class_of_terms_knows_its_vocabulary():
    assert Vocabulary.OF[Status] is STATUSES


def test_everybody_may_read_and_admins_assess_nothing():
    assert all("read" in {permission.code for permission in role.may} for role in DESK_ROLES)
    assert {permission.code for permission in DESK_ROLES["admin"].may} == {"read", "verify", "keep_accounts", "keep_rules"}


def test_whoever_may_not_do_something_is_told_whom_to_ask():
    assert whom_to_ask(SIGN_OFF) == "an editor"
    assert whom_to_ask(KEEP_RULES) == "an administrator"
    assert whom_to_ask(ASSESS) == whom_to_ask(IMPORT) == "a fact-checker or an editor"
    assert whom_to_ask(EXPORT) == "a fact-checker, an editor or an auditor"
    assert all(whom_to_ask(permission) for permission in PERMISSIONS)
