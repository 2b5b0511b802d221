"""Pages into files. A writer decides nothing: every place, size and line break is in the pages that it is given."""
