// Whether the graph has an article
MATCH (a:Article {id: $article})
RETURN a.id AS id
