// Take out an entity that no article speaks of any more
MATCH (e:Entity {id: $id}) DETACH DELETE e
