"""The evidence page in the browser: items added and changed without reloading, and nothing to change as of an earlier moment."""

from browser import Visitor


def test_evidence_is_added_and_changed_without_reloading_and_the_focus_goes_along(browser, address, desk, article):
    with Visitor(browser, address, "Ana") as ana:
        page = ana.page
        page.goto(f"/articles/{article}/evidence")
        page.evaluate("window.stays = true")
        ana.press("Add to the list")
        assert page.evaluate("document.activeElement.id") == "faults"
        page.get_by_label("Title, or name of the person").fill("Customs table")
        page.locator("#file").set_input_files({"name": "table.csv", "mimeType": "text/csv", "buffer": b"a,b"})
        ana.press("Add to the list")
        assert page.evaluate("document.activeElement.id") == "h-item"
        assert "Customs table" in page.locator("#E1").inner_text()
        assert desk.dossier(article).evidence["E1"].item.file.name == "table.csv"
        page.get_by_role("link", name="Change E1").click()
        page.wait_for_selector("#h-item:has-text('Change E1')")
        ana.must_be_accessible()
        page.get_by_label("Title, or name of the person").fill("Customs table of May")
        ana.press("Save")
        assert page.locator("#E1").inner_text().count("Customs table of May") == 1
        assert page.evaluate("window.stays")
        page.goto(f"/articles/{article}/evidence?as_of={desk.dossier(article).version - 1}")
        assert "Customs table of May" not in page.locator("#evidence-list").inner_text()
        assert not page.locator("main button").count()
        ana.must_be_accessible()
        page.get_by_role("link", name="Back to now").click()
        page.wait_for_selector("#E1:has-text('Customs table of May')")
