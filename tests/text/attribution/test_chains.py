"""Who passes on whose words; what stands in quotation marks; by what channel."""

import pytest
from text.attribution.saying import hops

CHAINS = {
    "The ministry confirmed the visit, as reported by the portal Delo.": [("Delo", "relay", 0, 0), ("ministry", "origin", 0, 1)],
    "The agency EFE reported the visit, citing the Telegram channel of the Ministry of Health.":
        [("EFE", "relay", 0, 0), ("Telegram channel of the Ministry of Health", "origin", 0, 1)],
    "The ministry denied the visit, and EFE reported a second one.": [("ministry", "origin", 0, 0), ("EFE", "origin", 1, 0)],
    "EFE reported that the ministry had denied the visit.": [("EFE", "relay", 0, 0), ("ministry", "origin", 0, 1)],
    "The visit was confirmed by the ministry and the agency EFE.": [("EFE", "relay", 0, 0), ("ministry", "origin", 0, 1)],
    "Tom Cole said it would rain, according to EFE.": [("EFE", "relay", 0, 0), ("Tom Cole", "origin", 0, 1)],
    "Witnesses contacted by EFE reported seeing men.": [("EFE", "relay", 0, 0), ("witnesses", "origin", 0, 1)],
    "It would rain, according to police sources cited by the agency EFE.": [("EFE", "relay", 0, 0), ("police sources", "origin", 0, 1)],
    "Tom Cole said Ed Marsh had told him that it would rain.": [("Tom Cole", "relay", 0, 0), ("Ed Marsh", "origin", 0, 1)],
    "Tom Cole said he had been told by aides that it would rain.": [("Tom Cole", "relay", 0, 0), ("aides", "origin", 0, 1)],
    "Tom Cole said Ed Marsh blamed the rain.": [("Tom Cole", "origin", 0, 0), ("Ed Marsh", "origin", 1, 0)],
    "Tom Cole said Ed Marsh had never claimed it would rain.": [("Tom Cole", "origin", 0, 0), ("Ed Marsh", "origin", 1, 0)],
    "A complaint, first reported by EFE, that accuses the board of delay was filed.":
        [("EFE", "relay", 0, 0), ("complaint", "origin", 0, 1)],
    "“It rains,” Tom Cole said, one of the people recalled.": [("one of the people", "relay", 0, 0), ("Tom Cole", "origin", 0, 1)],
    "The Wold Post, which said with reference to officials that it would rain, left.":
        [("Wold Post", "relay", 0, 0), ("officials", "origin", 0, 1)],
    "Tom Cole quoted Ed Marsh as saying that it would rain.": [("Tom Cole", "relay", 0, 0), ("Ed Marsh", "origin", 0, 1)],
    "Ed Marsh is quoted as saying by the press office that it would rain.": [("press office", "relay", 0, 0), ("Ed Marsh", "origin", 0, 1)],
    "EFE reported the deal, according to officials.": [("EFE", "relay", 0, 0), ("officials", "origin", 0, 1)],
    "Tom Cole said it would rain, but it will pour, according to Ed Marsh.": [("Tom Cole", "origin", 0, 0), ("Ed Marsh", "origin", 1, 0)],
    "The visit was long, BelTA said, citing EFE, which cited officials.":
        [("BelTA", "relay", 0, 0), ("EFE", "relay", 0, 1), ("officials", "origin", 0, 2)],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CHAINS.items(), ids=list(CHAINS))
def test_hops_run_from_the_article_towards_the_origin(text, expected):
    assert [(h.name, h.role, h.chain, h.hop) for h in hops(text)] == expected


MODES = {
    "“It will hold,” Marsh said.": "direct",
    "Marsh said: “It will hold.”": "direct",
    "Marsh told reporters: “It will hold.”": "direct",
    "“It will hold,” Marsh said when asked about it.": "direct",
    "He shrugged: “It will hold.”": "direct",
    "Marsh put it bluntly: “It will hold.”": "direct",
    "Marsh said it would hold.": "indirect",
    "“It will hold,” said Tom Marsh, quoted by EFE.": "direct",
    "“It will hold,” Marsh said, one of the people recalled.": "direct",
    "“It will hold,” Marsh told them, accusing the board of delay.": "mixed",
    "Marsh said “no dam” would be “no loss”.": "mixed",
    "“It will hold,” Marsh told them, waving a file.": "direct",
    "Marsh said it would “hold for years”.": "mixed",
    "Marsh called the plan “a mistake”.": "mixed",
    "Marsh called it “a mistake”.": "mixed",
    "Marsh said that “it will hold”.": "mixed",
    "“It will hold,” Marsh said, adding that it would cost 40 million.": "mixed",
    "Marsh said “some” of it would hold, that it was “old”, and that the rest, as all knew by then, was new and safe.": "mixed",
    "The plan was described by Marsh as “a mistake”.": "mixed",
    "According to Marsh, the plan is “a mistake”.": "mixed",
    "The plan, described by Marsh as “a mistake”, failed.": "mixed",
}


@pytest.mark.parametrize(("text", "mode"), MODES.items(), ids=list(MODES))
def test_direct_only_what_stands_in_quotation_marks(text, mode):
    assert hops(text)[0].mode == mode


CHANNELS = {
    "Marsh wrote on Telegram that it would hold.": "telegram",
    "Marsh said on the social network X that it would hold.": "x_post",
    "Marsh said in a statement that it would hold.": "statement",
    "Marsh said at a press conference that it would hold.": "press_conference",
    "Marsh said it would hold.": None,
}


@pytest.mark.parametrize(("text", "channel"), CHANNELS.items(), ids=list(CHANNELS))
def test_the_channel_is_told_where_the_words_tell_it(text, channel):
    assert hops(text)[0].channel == channel
