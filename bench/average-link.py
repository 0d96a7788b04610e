"""TF-IDF and average linkage with scikit-learn over the articles of a file, in batch.

Reads lines of {"words": "...", "event": ... or null}; prints the seconds that vectors, distances and linkage took, and
B-cubed F1 over the labelled ones at the threshold that is best for them, chosen afterwards, in its favour.
"""

import json
import sys
import time
from collections import Counter

import numpy
from sklearn.cluster import AgglomerativeClustering
from sklearn.feature_extraction.text import TfidfVectorizer

with open(sys.argv[1], encoding="utf-8") as file:
    articles = [json.loads(line) for line in file]

began = time.perf_counter()
vectors = TfidfVectorizer(analyzer=str.split, sublinear_tf=True, dtype=numpy.float32).fit_transform(
    article["words"] for article in articles
)
distances = 1 - (vectors @ vectors.T).toarray()
numpy.clip(distances, 0, 1, out=distances)
model = AgglomerativeClustering(
    n_clusters=None, distance_threshold=0, metric="precomputed", linkage="average"
).fit(distances)
seconds = time.perf_counter() - began


def clusters(threshold):
    parent = list(range(2 * len(articles)))

    def root(node):
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for step, ((a, b), distance) in enumerate(zip(model.children_, model.distances_)):
        if distance > threshold:
            break
        parent[root(a)] = parent[root(b)] = len(articles) + step
    return [root(k) for k in range(len(articles))]


def bcubed(found):
    pairs = [(article["event"], cluster) for article, cluster in zip(articles, found) if article["event"]]
    both, gold, put = Counter(pairs), Counter(g for g, _ in pairs), Counter(f for _, f in pairs)
    precision = sum(n * n / put[f] for (_, f), n in both.items()) / len(pairs)
    recall = sum(n * n / gold[g] for (g, _), n in both.items()) / len(pairs)
    return 2 * precision * recall / (precision + recall)


best = max(bcubed(clusters(threshold / 100)) for threshold in range(50, 100))
print(json.dumps({"seconds": seconds, "bcubed": best}))
