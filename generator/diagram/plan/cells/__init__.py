"""What nodes consist of when they are more than one shape: records, HTML-like tables, pictures.

record_parts, table_parts   a label into measured parts with their places
html_text, html_lines       a label in angle brackets that is text
"""

from __future__ import annotations
