"""The query language and the full-text index. The only package that imports whoosh."""

import os

# Before numpy is imported: nothing here multiplies matrices, and it would make ready a thread for
# each core to do so.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
