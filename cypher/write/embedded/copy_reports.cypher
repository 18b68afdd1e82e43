// New reports from a file; RELATION stands for their relation; see copy_articles.cypher
COPY `RELATION` FROM (
  LOAD WITH HEADERS (
    id STRING, event STRING, subject STRING, object STRING, relation STRING, category STRING, mode STRING,
    predicate STRING, date STRING, date_end STRING, precision STRING, date_text STRING, date_anchor STRING,
    modality STRING, negated BOOLEAN, speakers STRING, topic STRING, place STRING, title STRING, article STRING,
    sentence STRING, start INT64, `end` INT64, subject_text STRING, object_text STRING, confidence DOUBLE,
    published STRING, source STRING
  )
  FROM 'FILE' (header = false, parallel = false, auto_detect = false, escape = '"')
  RETURN substring(subject, 2, 1000000000) AS source, substring(object, 2, 1000000000) AS target,
         substring(id, 2, 1000000000), substring(event, 2, 1000000000), substring(subject, 2, 1000000000),
         substring(object, 2, 1000000000), substring(relation, 2, 1000000000), substring(category, 2, 1000000000),
         substring(mode, 2, 1000000000), substring(predicate, 2, 1000000000), date(substring(date, 2, 1000000000)),
         date(substring(date_end, 2, 1000000000)), substring(precision, 2, 1000000000),
         substring(date_text, 2, 1000000000), substring(date_anchor, 2, 1000000000),
         substring(modality, 2, 1000000000), negated,
         CASE WHEN speakers IS NULL THEN CAST([] AS STRING[])
         ELSE list_transform(string_split(speakers, '\u001f'), item -> substring(item, 2, 1000000000)) END,
         substring(topic, 2, 1000000000),
         substring(place, 2, 1000000000), substring(title, 2, 1000000000), substring(article, 2, 1000000000),
         substring(sentence, 2, 1000000000), start, `end`, substring(subject_text, 2, 1000000000),
         substring(object_text, 2, 1000000000), confidence, date(substring(published, 2, 1000000000)),
         substring(source, 2, 1000000000)
)
