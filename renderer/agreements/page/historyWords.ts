import type { AgreementHistoryLine } from '../../../shared/contract/agreements.ts'
import type { Language } from '../../../shared/contract/fields.ts'
import { longDate, parseDay, shortDate } from '../../../shared/dates.ts'
import { agreement as agreementTexts } from '../../../shared/texts/es/agreement.ts'
import { type TextKey, translator } from '../../../shared/texts/index.ts'

/** One line of the history in words: what it is about, and what stood and stands there where that is to be said. */
export type HistoryWords = { subject: string; was: string | null; now: string | null }

/** How a line of an agreement's history reads in a language. */
export function historyWords(line: AgreementHistoryLine, language: Language): HistoryWords {
  const t = translator(language)
  const { part, what, field, before, after } = line
  const label = part === 'followUp' && parseDay(line.label) ? longDate(line.label, language) : line.label
  if (what !== 'changed' && part !== 'responsible' && part !== 'ownValue')
    return { subject: t(`agreement.history.${what}.${part}`, { label }), was: before, now: after }
  const name = field !== null && isNamed(field) ? t(`agreement.history.fields.${field}`) : (field ?? '')
  const shown = (value: string | null) =>
    value === null || value === '' ? null : valueText(field ?? '', value, language)
  const sides = { was: shown(before), now: shown(after) }
  if (part === 'ownValue') return { subject: label, ...sides }
  if (part === 'followUp') return { subject: t('agreement.history.ofFollowUp', { label, field: name }), ...sides }
  if (part === 'carried') return { subject: t('agreement.history.ofMeeting', { label, field: name }), ...sides }
  return { subject: name, ...sides }
}

type NamedField = keyof typeof agreementTexts.history.fields

function isNamed(field: string): field is NamedField {
  return Object.hasOwn(agreementTexts.history.fields, field)
}

const lists: Record<string, string> = {
  state: 'agreementState',
  priority: 'priority',
  dueKind: 'dueKind',
  rating: 'rating',
}

/** Values of a field's own list have words, days their form, yes and no theirs. */
function valueText(field: string, value: string, language: Language): string {
  const t = translator(language)
  if (field.endsWith('Undefined')) return t(value === '1' ? 'agreement.history.yes' : 'agreement.history.no')
  if (parseDay(value)) return shortDate(value, language)
  const list = lists[field]
  if (list === undefined) return value
  // The value stood in the column of that list.
  const word = t(`fields.${list}.${value}` as TextKey)
  return field === 'rating' ? `${value} – ${word}` : word
}
