"""The edge to office files: the only place of the Word and Excel libraries."""
