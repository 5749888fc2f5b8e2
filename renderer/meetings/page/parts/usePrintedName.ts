import { useCallback } from 'react'
import { useQuery } from '../../../bridge/hooks.ts'
import type { Participant } from '../../../directory/PersonOrOrganizationPicker.tsx'

/** How somebody who was just chosen is called, until the core says how the minutes print them. */
export function usePrintedName() {
  const organizations = useQuery('organizations.list', {}).data
  const people = useQuery('people.list', {}).data
  return useCallback(
    ({ organizationId, personId, name }: Participant): string => {
      const person = personId && people?.find(({ id }) => id === personId)
      if (person) return person.name
      const organization = organizationId && organizations?.find(({ id }) => id === organizationId)
      return (organization && (organization.acronym ?? organization.name)) || name || ''
    },
    [organizations, people],
  )
}
