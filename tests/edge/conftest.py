"""Accounts at a desk."""

import pytest
from edge.passwords import CHEAP, RIGHT

from factcheck.edge.accounts import Accounts


@pytest.fixture
def accounts(desk):
    """Accounts in which Ana has a password."""
    accounts = Accounts(desk, CHEAP)
    accounts.set_password("ana", RIGHT)
    return accounts
