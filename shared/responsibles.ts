import type { Responsible } from './contract/agreements.ts'

/** Who answers for an agreement: a person, an institution, or a name that is in no directory. */
export type Answering = Pick<Responsible, 'organizationId' | 'personId' | 'name'>

/**
 * Who answers, without how they are printed. A person answers as a person: their institution would stand in their place wherever
 * responsibles are printed.
 */
export function answering({ organizationId, personId, name }: Answering): Answering {
  return { organizationId: personId === null ? organizationId : null, personId, name }
}

/** One text for each who answers, to tell them apart, also in addresses: `person:…`, `organization:…`, else `name:…`. */
export function responsibleKey({ organizationId, personId, name }: Answering): string {
  if (personId !== null) return `person:${personId}`
  return organizationId === null ? `name:${name ?? ''}` : `organization:${organizationId}`
}
