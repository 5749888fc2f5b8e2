import { type Answering, responsibleKey } from '../../shared/responsibles.ts'

/** Without how they are printed. */
export function identity({ organizationId, personId, name }: Answering): Answering {
  return { organizationId, personId, name }
}

/**
 * The list with one more behind it; the same list when they are in it. A person answers as a person: the institution would stand in
 * their place wherever responsibles are printed.
 */
export function withAnswering(list: readonly Answering[], chosen: Answering): readonly Answering[] {
  const added = identity(chosen.personId === null ? chosen : { ...chosen, organizationId: null })
  return list.some(each => responsibleKey(each) === responsibleKey(added)) ? list : [...list, added]
}
