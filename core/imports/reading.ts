import { foldText } from '../../shared/text.ts'
import type { Speaker } from './speakerHeading.ts'
import type { Wrapping } from './unwrap.ts'
import { honorifics } from './vocabulary.ts'
import type { Warn } from './warnings.ts'

/** Whether a word stands in small letters somewhere in the document: then it is a common word and hardly a name. */
export type IsCommon = (word: string) => boolean

/** What the readers of parts need to know of the whole document. */
export type Reading = {
  wrapping: Wrapping
  isCommon: IsCommon
  warn: Warn
  /** Who attends, by every label under which the minutes may speak of them: name, initials, organisation, acronym. */
  people: Map<string, Speaker>
  /** Whether the attendance names people, and not only organisations. */
  listsPeople: boolean
}

/** Who a label stands for among those who attend: "RG", "Ana Paz", "PG/KS"; null when nobody attends under it. */
export function attendeeFor(label: string, people: Reading['people']): Speaker | null {
  const folded = foldText(label)
  const known = people.get(folded) ?? people.get(withoutAddress(folded))
  if (known) return known
  const parts = label.split('/')
  const all = parts.length > 1 && parts.every(part => people.has(foldText(part)))
  return all ? { speaker: label, organization: null, position: null } : null
}

function withoutAddress(folded: string): string {
  const words = folded.split(' ')
  const start = words.findIndex(word => !honorifics.has(word))
  return words.slice(start).join(' ')
}
