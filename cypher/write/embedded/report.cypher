// One report as an edge; RELATION stands for its relation. Single rows: see mention.cypher
MATCH (s:Entity {id: $subject}), (o:Entity {id: $object})
CREATE (s)-[:`RELATION` {
  id: $id, event: $event, subject: $subject, object: $object, relation: $relation, category: $category, mode: $mode, predicate: $predicate,
  date: date($date), date_end: date($date_end), precision: $precision, date_text: $date_text,
  date_anchor: $date_anchor, modality: $modality, negated: $negated, speakers: $speakers, topic: $topic,
  place: $place, title: $title, article: $article, sentence: $sentence, start: $start, `end`: $sentence_end,
  subject_text: $subject_text, object_text: $object_text, confidence: $confidence,
  published: date($published), source: $source
}]->(o)
RETURN o.id AS object
