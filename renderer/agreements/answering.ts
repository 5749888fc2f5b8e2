import { type Answering, answering, responsibleKey } from '../../shared/responsibles.ts'

/** The list with one more behind it; the same list when they are in it. */
export function withAnswering(list: readonly Answering[], chosen: Answering): readonly Answering[] {
  const added = answering(chosen)
  return list.some(each => responsibleKey(each) === responsibleKey(added)) ? list : [...list, added]
}
