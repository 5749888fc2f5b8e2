import type { Responsible } from '../../shared/contract/agreements.ts'

/** Who answers for an agreement, or helps: without how they are printed. */
export type Answering = Pick<Responsible, 'organizationId' | 'personId' | 'name'>

export function identity({ organizationId, personId, name }: Answering): Answering {
  return { organizationId, personId, name }
}

/** One text for each of them, to tell them apart. */
export function answeringKey({ organizationId, personId, name }: Answering): string {
  return `${organizationId} ${personId} ${name}`
}

/**
 * The list with one more behind it; the same list when they are in it. A person answers as a person: the institution would stand in
 * their place wherever responsibles are printed.
 */
export function withAnswering(list: readonly Answering[], chosen: Answering): readonly Answering[] {
  const added = identity(chosen.personId === null ? chosen : { ...chosen, organizationId: null })
  return list.some(each => answeringKey(each) === answeringKey(added)) ? list : [...list, added]
}
