// The node of one article, with the digest of all that the graph shows of it
MERGE (a:Article {id: $id})
SET a.title = $title, a.published = date($published), a.source = $source, a.url = $url,
    a.sha256 = $sha256, a.digest = $digest
