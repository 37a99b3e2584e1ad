"""The desk on disk: one SQLite file with the ledger, the read tables and what is private."""
