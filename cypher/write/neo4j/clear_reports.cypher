// Take the articles' reports of one relation out; RELATION stands for it. With its id, the report is found by index
UNWIND $articles AS article
MATCH (:Entity)-[r:`RELATION`]->(:Entity) WHERE r.article = article AND r.id IS NOT NULL
DELETE r
