// Reports as edges, each of the type that its relation names
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject}), (o:Entity {id: row.object})
CREATE (s)-[r:$(row.relation) {
  id: row.id, event: row.event, subject: row.subject, object: row.object, relation: row.relation, category: row.category,
  mode: row.mode, predicate: row.predicate, date: date(row.date), date_end: date(row.date_end), precision: row.precision,
  date_text: row.date_text, date_anchor: row.date_anchor, modality: row.modality, negated: row.negated,
  speakers: row.speakers, topic: row.topic, place: row.place, title: row.title, article: row.article,
  sentence: row.sentence, start: row.start, `end`: row.end, subject_text: row.subject_text,
  object_text: row.object_text, confidence: row.confidence,
  published: date(row.published), source: row.source
}]->(o)
RETURN count(r) AS written
