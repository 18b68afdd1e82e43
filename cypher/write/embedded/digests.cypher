// The digests of articles, once all that the graph shows of them is there
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a.digest = row.digest
