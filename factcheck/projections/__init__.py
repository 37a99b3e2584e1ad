"""Read tables: what the ledger says, as rows that can be searched and sorted. One module a table, each offering TABLE."""
