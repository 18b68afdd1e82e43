// Every report with its two ends
MATCH (s:Entity)-[r]->(o:Entity)
RETURN s.id AS subject, o.id AS object, r.id AS id, r.event AS event, r.relation AS relation, r.category AS category,
       r.mode AS mode, r.predicate AS predicate, r.date AS date, r.date_end AS date_end, r.precision AS precision,
       r.date_text AS date_text, r.date_anchor AS date_anchor, r.modality AS modality, r.negated AS negated,
       r.speakers AS speakers, r.topic AS topic, r.place AS place, r.title AS title, r.article AS article,
       r.sentence AS sentence, r.start AS start, r.`end` AS `end`, r.subject_text AS subject_text,
       r.object_text AS object_text, r.confidence AS confidence,
       r.published AS published, r.source AS source
