"""An article's whole way through the real program: paste, check, dispute, settle, export, verify, look back. With scripts and without."""

import re
from contextlib import contextmanager

import pytest
from browser import Visitor

TEXT = """The Quay Gazette
Port of {place} doubles its cranes
By Nora Lind

The port of {place} bought nine cranes in May, according to BelTA.
The ministry of defence said on Telegram that the quay is closed, and traders expect delays.
Exports through {place} grew by 12% last year, EFE reported citing the customs office.
Nobody was hurt, the mayor said.

Filed under: Ports
"""
FORMATS = ("html", "markdown", "csv", "json")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_an_article_goes_from_a_paste_to_proven_reports(browser, site, tmp_path, scripts):
    address, desk = site
    way = Way(browser, address, desk, scripts, "Elmouth" if scripts else "Oakmouth")
    with way.visitor("Ana") as ana:
        way.take_in(ana)
        way.confirm_furniture(ana)
        way.accept_attribution(ana)
        way.change_chain(ana)
        way.cite_and_assess(ana)
        way.move_words(ana)
    with way.visitor("Ben") as ben:
        way.differ(ben)
    with way.visitor("Eve") as eve:
        way.settle(eve)
        way.export_and_verify(eve, tmp_path)
        way.look_back(eve)


class Way:
    def __init__(self, browser, address, desk, scripts, place):
        self.browser, self.address, self.desk, self.scripts = browser, address, desk, scripts
        self.text = TEXT.format(place=place)
        self.id = ""

    @contextmanager
    def visitor(self, name):
        """Somebody who signs in as people do."""
        with Visitor(self.browser, self.address, "", scripts=self.scripts) as visitor:
            visitor.page.goto("/")
            visitor.page.get_by_role("button", name=name).first.click()
            visitor.page.wait_for_url("**/")
            yield visitor

    @property
    def dossier(self):
        return self.desk.dossier(self.id)

    def claim_of(self, words):
        return next(claim for claim in self.dossier.live_claims() if words in claim.quote)

    def open(self, visitor, words):
        claim = self.claim_of(words)
        visitor.page.goto(f"/articles/{self.id}?claim={claim.claim_id}")
        return claim.claim_id

    # -- a checker's part ----------------------------------------------------------------------------------------
    def take_in(self, visitor):
        visitor.page.goto("/import")
        visitor.page.get_by_label("Text", exact=True).fill(self.text)
        visitor.send("Import and read")
        self.id = re.search(r"/articles/(\w+)/details", visitor.page.url)[1]
        assert self.dossier.text == self.text
        visitor.page.get_by_label("Title").fill("Cranes for the port")
        visitor.send("That is right: start checking")
        assert self.dossier.about.title == "Cranes for the port"
        assert self.dossier.text == self.text

    def confirm_furniture(self, visitor):
        waiting = [p for p in self.dossier.ordered_passages() if p.is_bare_furniture and not p.is_confirmed]
        assert len(waiting) > 1
        visitor.press(re.compile(r"^Confirm all \d+ lines"))
        assert all(self.dossier.passage(p.passage_id).is_confirmed for p in waiting)

    def accept_attribution(self, visitor):
        claim_id = self.open(visitor, "nine cranes")
        visitor.press("Accept")
        (chain,) = self.dossier.claim(claim_id).attribution
        assert [self.desk.house().source(hop.source_id).name for hop in chain.hops] == ["BelTA"]

    def change_chain(self, visitor):
        claim_id = self.open(visitor, "grew by 12%")
        visitor.open("Change who says it")
        if not visitor.page.get_by_label("Source", exact=True).count():
            visitor.press("Add a source")
        name = f"Customs of {self.id}"
        last = visitor.page.get_by_label("Source", exact=True).last
        last.fill(name)
        visitor.page.get_by_label("Type, if new to the register").last.select_option("government")
        visitor.press("Save the chain")
        added = self.desk.house().source_named(name)
        assert added.type.code == "government"
        assert self.dossier.claim(claim_id).attribution[-1].hops[-1].source_id == added.source_id

    def cite_and_assess(self, visitor):
        claim_id = self.open(visitor, "nine cranes")
        visitor.open("Cite evidence")
        visitor.choose("stance", "supports")
        visitor.page.get_by_label(re.compile("^Title, or name")).fill("Register of port machines")
        visitor.press("Add and cite")
        assert list(self.dossier.claim(claim_id).citations) == ["E1"]
        visitor.press(re.compile("^Save"))
        assert "Choose a verification status" in visitor.page.inner_text("#card")
        visitor.choose("status", "supported")
        visitor.choose("confidence", "high")
        visitor.page.locator("#reason").fill("The register lists nine machines.")
        visitor.press(re.compile("^Save"))
        given = self.dossier.claim(claim_id).assessments
        assert [g.assessment.status.code for g in given.values()] == ["supported"]

    def move_words(self, visitor):
        """Split, merge again, take back, move the ends, set aside, restore."""
        claim_id = self.open(visitor, "ministry of defence")
        visitor.open("Split it in two")
        at = self.text.index("traders")
        visitor.choose("at", f"{at}:traders")
        visitor.press("Split here")
        first, second = self.dossier.claim(claim_id).replaced_by
        assert self.dossier.claim(second).quote.startswith("traders")
        visitor.page.goto(f"/articles/{self.id}?claim={first}")
        visitor.press(re.compile("^Merge with claim"))
        (merged,) = self.dossier.claim(first).replaced_by
        visitor.press("Undo my last action")
        assert self.dossier.claim(first).is_live
        assert merged not in self.dossier.claims
        visitor.page.goto(f"/articles/{self.id}?claim={second}")
        visitor.open("Move its ends")
        visitor.choose("begin", f"{self.text.index('expect')}:expect")
        visitor.press("Move the ends")
        assert self.dossier.claim(second).quote.startswith("expect delays")
        visitor.press(re.compile("^Set .*aside|^Not a claim"))
        assert self.dossier.claim(second).set_aside
        visitor.page.goto(f"/articles/{self.id}?claim={second}")
        visitor.press(re.compile("^Restore"))
        assert self.dossier.claim(second).is_live

    # -- the others ----------------------------------------------------------------------------------------------
    def differ(self, visitor):
        claim_id = self.open(visitor, "nine cranes")
        assert "The register lists nine machines." in visitor.page.inner_text("#card")
        visitor.choose("status", "refuted")
        visitor.choose("confidence", "moderate")
        visitor.page.locator("#reason").fill("Two of them are on loan.")
        visitor.press(re.compile("^Save"))
        assert self.dossier.claim(claim_id).stage.code == "disputed"

    def settle(self, visitor):
        visitor.page.goto("/?show=disputed")
        assert "Cranes for the port" in visitor.page.inner_text("main")
        claim_id = self.open(visitor, "nine cranes")
        for turn in range(2):
            visitor.choose("stands", "ana")
            visitor.page.locator("#sign_note").fill("Loaned cranes are bought ones here.")
            visitor.press("Sign off")
            assert self.dossier.claim(claim_id).stage.code == "signed_off"
            if turn == 0:
                visitor.press("Undo my last action")
                assert self.dossier.claim(claim_id).stage.code == "disputed"

    def export_and_verify(self, visitor, folder):
        for form in FORMATS:
            visitor.page.goto(f"/articles/{self.id}/reports")
            with visitor.page.expect_download() as download:
                visitor.page.locator(f'a.button[href*="report.{form}"]').first.click()
            honest = folder / f"{form}-{download.value.suggested_filename}"
            download.value.save_as(honest)
            altered = folder / f"altered-{honest.name}"
            altered.write_bytes(honest.read_bytes().replace(b"nine cranes", b"five cranes"))
            assert altered.read_bytes() != honest.read_bytes(), form
            for report, tone in ((honest, "tone-good"), (altered, "tone-bad")):
                visitor.page.goto("/verify")
                visitor.page.locator("#report").set_input_files(report)
                visitor.send("Check the report")
                assert visitor.page.locator(f".notice.{tone}", has_text=report.name).count() == 1, (form, visitor.page.inner_text("main"))
        visitor.send("Check the ledger")
        assert "Whole" in visitor.page.inner_text("main")

    def look_back(self, visitor):
        visitor.page.goto(f"/articles/{self.id}/history")
        story = visitor.page.inner_text("main")
        for words in ("signed off", "split", "Ana", "Ben", "Eve"):
            assert words in story, words
        visitor.page.goto(f"/articles/{self.id}?as_of=2")
        assert "nine cranes" in visitor.page.inner_text("#article-text")
        assert not visitor.page.locator("main button").count()
        visitor.page.goto(f"/articles/{self.id}/claims/{self.claim_of('nine cranes').claim_id}/history")
        assert "Two of them are on loan." in visitor.page.inner_text("main")
