"""The knowledge base: documents in, cited answers out. A library that needs no framework and no network."""

import os

# Here, so that it is set before any module imports ONNX Runtime: from 1.31 on that reports its use to its
# maker unless it is told not to.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
