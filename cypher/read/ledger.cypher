// Which ledger the graph shows
MATCH (m:Meta {id: 'kg'})
RETURN m.ledger AS ledger
