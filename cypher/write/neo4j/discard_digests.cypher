// Some articles lose their digest, so that whatever dies later, the next loader shows them anew
MATCH (a:Article) WHERE a.digest <> ''
WITH a LIMIT $limit
SET a.digest = ''
RETURN count(a) AS touched
