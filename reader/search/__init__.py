"""The query language and the full-text index. The only package that imports whoosh."""
