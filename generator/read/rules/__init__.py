"""Rules for the Markdown parser, one file for each construct that CommonMark lacks: lines in, tokens out."""
