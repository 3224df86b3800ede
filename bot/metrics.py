"""What the operator can see: Prometheus metrics in a registry of their own."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Metrics:
    """The metrics of one bot; each name starts with ``derek_``."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.updates = self._counter("updates", "Updates handled", "kind")
        self.malformed = self._counter("updates_malformed", "Updates that were none")
        self.duplicates = self._counter("updates_duplicate", "Updates that came again")
        self.failures = self._counter("failures", "Updates whose handler failed", "error")
        self.answers = self._counter("answers", "Questions by outcome", "status")
        self.throttled = self._counter("throttled", "Messages dropped because too many came")
        self.flood = self._counter("flood_waits", "429 replies of Telegram", "method")
        self.retries = self._counter("retries", "Calls made again after a network or server error", "method")
        self.plain = self._counter("plain_fallbacks", "Messages sent plainer: refused for entities or buttons")
        self.news = self._counter("news", "Messages to followers of a topic")
        self.chosen = self._counter("inline_chosen", "Inline results that were sent")
        self.handler_seconds = self._histogram("handler_seconds", "Time to handle, by handler", "handler")
        self.inline_seconds = self._histogram("inline_seconds", "Age of an inline query when answered")
        self.corpus = Gauge(
            "derek_corpus", "What the corpus holds: articles, facts, quotes", ["what"], registry=self.registry
        )
        self.corpus_age = Gauge(
            "derek_corpus_age_days", "Days since the newest dated article", registry=self.registry
        )

    def _counter(self, name: str, text: str, *labels: str) -> Counter:
        return Counter(f"derek_{name}", text, labels, registry=self.registry)

    def _histogram(self, name: str, text: str, *labels: str) -> Histogram:
        return Histogram(f"derek_{name}", text, labels, buckets=_SECONDS, registry=self.registry)

    def expose(self) -> bytes:
        """The text that Prometheus reads."""
        return generate_latest(self.registry)


def total(counter: Counter, **labels: str) -> int:
    """What ``counter`` has counted, over all labels but the given."""
    samples = (sample for metric in counter.collect() for sample in metric.samples)
    counted = (s.value for s in samples if s.name.endswith("_total") and labels.items() <= s.labels.items())
    return int(sum(counted))
