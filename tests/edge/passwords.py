"""Passwords that the tests of accounts use, and hashes that cost next to nothing."""

from factcheck.config import PasswordCost

CHEAP = PasswordCost(time=1, memory_kib=8, lanes=1)
RIGHT, WRONG = "reads every line", "skips the last one"
