// Lock the articles' nodes, made where they are new, until the transaction ends; which relations their old reports have
UNWIND $articles AS article
MERGE (a:Article {id: article})
SET a.digest = ''
WITH a UNWIND a.relations AS relation
RETURN relation, collect(a.id) AS articles
