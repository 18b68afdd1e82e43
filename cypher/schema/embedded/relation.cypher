// One table of edges; RELATION stands for each relation of the vocabulary in turn
CREATE REL TABLE IF NOT EXISTS `RELATION` (
  FROM Entity TO Entity,
  id STRING, event STRING, subject STRING, object STRING, relation STRING, category STRING, mode STRING, predicate STRING,
  date DATE, date_end DATE, precision STRING, date_text STRING, date_anchor STRING,
  modality STRING, negated BOOLEAN, speakers STRING[], topic STRING, place STRING, title STRING,
  article STRING, sentence STRING, start INT64, `end` INT64,
  subject_text STRING, object_text STRING, confidence DOUBLE,
  published DATE, source STRING
);
