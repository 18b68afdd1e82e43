// What made the graph
MERGE (m:Meta {id: 'kg'})
SET m.schema = $schema, m.kg = $kg, m.pipeline = $pipeline, m.vocabulary = $vocabulary
