type Party = { organizationId: string | null; personId: string | null }

/**
 * The row of an attendance list that somebody has already: the person's own; else the institution's, where nobody is named there
 * yet or nobody was asked for.
 */
export function findAttendance<Row extends Party>(rows: readonly Row[], party: Party): Row | undefined {
  const { organizationId, personId } = party
  const own = personId === null ? undefined : rows.find(row => row.personId === personId)
  if (own || organizationId === null) return own
  const institution = rows.filter(row => row.organizationId === organizationId)
  return institution.find(row => row.personId === null) ?? (personId === null ? institution[0] : undefined)
}
