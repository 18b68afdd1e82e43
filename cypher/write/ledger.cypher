// Which ledger the graph shows from now on
MATCH (m:Meta {id: 'kg'})
SET m.ledger = $ledger
