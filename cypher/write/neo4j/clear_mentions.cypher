// Take the articles' mentions out
UNWIND $articles AS article
MATCH (:Article {id: article})-[m:MENTIONS]->(:Entity)
DELETE m
