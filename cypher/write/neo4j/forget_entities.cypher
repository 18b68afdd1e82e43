// Take out entities that no article speaks of any more; one that another loader has just linked stays
UNWIND $ids AS id
MATCH (e:Entity {id: id}) WHERE NOT (e)--()
DELETE e
