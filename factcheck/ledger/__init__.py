"""The ledger as values: lines that seal each other, and the check that they still do."""
