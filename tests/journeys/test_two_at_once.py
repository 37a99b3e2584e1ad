"""Two people at one claim, in the real browser: the later one is told, and nothing that was typed is lost."""

from browser import Visitor

ONE = "cubans-at-the-front"


def test_a_stale_save_is_told_in_the_page_and_can_be_sent_again(browser, site):
    address, desk = site
    claim = desk.dossier(ONE).live_claims()[-1].claim_id
    page = f"/articles/{ONE}?claim={claim}"
    with Visitor(browser, address, "Ana") as ana, Visitor(browser, address, "Ben") as ben:
        for visitor in (ana, ben):
            visitor.page.goto(page)
            visitor.open("Restate it")
        ben.page.locator("#restatement").fill("What Ben makes of it.")
        ben.press("Save the restatement")
        ana.page.locator("#restatement").fill("What Ana makes of it.")
        ana.page.locator("#reason").fill("half a thought")
        ana.press("Save the restatement")
        notice = ana.page.inner_text("#notice")
        assert "Ben" in notice
        assert "What Ben makes of it." in notice
        assert ana.page.locator("#restatement").input_value() == "What Ana makes of it."
        assert ana.page.locator("#reason").input_value() == "half a thought"
        assert desk.dossier(ONE).claim(claim).restatement == "What Ben makes of it."
        ana.press("Save the restatement")
        assert desk.dossier(ONE).claim(claim).restatement == "What Ana makes of it."


def test_a_click_in_the_text_brings_the_card_and_the_back_button_brings_the_page(browser, site):
    address, desk = site
    first, second = [claim.claim_id for claim in desk.dossier(ONE).live_claims()][:2]
    with Visitor(browser, address, "Ana") as ana:
        ana.page.goto(f"/articles/{ONE}?claim={first}")
        with ana.page.expect_response(lambda r: f"/claims/{second}/card" in r.url):
            ana.page.locator(f'#article-text a[data-claim="{second}"]').first.click()
        ana.page.wait_for_selector(f'#card[data-claim="{second}"]')
        assert f"claim={second}" in ana.page.url
        assert ana.page.locator('#article-text a[aria-current="true"]').first.get_attribute("data-claim") == second
        ana.page.go_back()
        ana.page.wait_for_selector(f'#card[data-claim="{first}"]')
