// What is indexed already, by kg or by others under names of their own, and whether there is only one of each value
SHOW INDEXES YIELD type, labelsOrTypes, properties, owningConstraint
WHERE type = 'RANGE'
RETURN labelsOrTypes[0] AS label, properties, owningConstraint IS NOT NULL AS unique
