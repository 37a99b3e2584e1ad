"""One stylesheet, kept by browsers for as long as it stays the same."""

import pytest
from flask import Flask

from factcheck import paths
from factcheck.web import stylesheet


@pytest.fixture
def app():
    app = Flask(__name__)
    app.register_blueprint(stylesheet.STYLESHEET)
    return app


def test_the_order_of_the_layers_is_said_first():
    assert paths.stylesheet().lstrip().startswith(b"/* The order")


def test_its_present_address_may_be_kept_for_a_year(app):
    with app.test_request_context():
        address = stylesheet.address()
    answer = app.test_client().get(address)
    assert answer.mimetype == "text/css"
    assert answer.data == paths.stylesheet()
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_an_old_address_still_gives_the_stylesheet_but_not_for_keeping(app):
    answer = app.test_client().get("/style/0000.css")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=0"


def test_it_loads_nothing_from_elsewhere():
    css = paths.stylesheet().decode()
    assert "@import" not in css
    assert "url(" not in css
