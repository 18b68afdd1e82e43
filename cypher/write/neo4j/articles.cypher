// The nodes of articles, with the digest of all that the graph shows of them and the relations of their reports
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a.title = row.title, a.published = date(row.published), a.source = row.source, a.url = row.url,
    a.sha256 = row.sha256, a.digest = row.digest, a.relations = row.relations
