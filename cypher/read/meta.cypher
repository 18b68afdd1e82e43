// What made the graph
MATCH (m:Meta {id: 'kg'})
RETURN m.schema AS schema, m.kg AS kg, m.pipeline AS pipeline, m.vocabulary AS vocabulary
