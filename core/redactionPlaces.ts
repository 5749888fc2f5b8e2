import type { Language } from '../shared/contract/fields.ts'
import { translator } from '../shared/texts/index.ts'
import type { MinutesRecord } from './minutes/record.ts'

type Entry = { key: string; part: string; label: string }

/** Says of what stands in the minutes where that is, by numbers alone: a place tells nothing of what is said there, nor by whom. */
export function placesIn(record: MinutesRecord, language: Language): (entry: Entry) => { part: string; place: string } {
  const t = translator(language)
  const places = new Map<string, string>()
  const each = (items: readonly { id: string }[], place: (number: number) => string) => {
    items.forEach(({ id }, index) => {
      places.set(id, place(index + 1))
    })
  }
  each(record.agenda, number => `${t('documents.minutes.agendaItem')} ${number}`)
  each(
    record.attendance.flatMap(({ rows }) => rows),
    number => t('editions.place.attendance', { number }),
  )
  each(record.presentations, number => t('documents.minutes.presentation', { number }))
  each(record.sections, number => t('editions.place.section', { number }))
  each(record.interventions, number => t('editions.place.intervention', { number }))
  record.interventions.forEach(({ points }, index) => {
    each(points, point => t('editions.place.point', { number: index + 1, point }))
  })
  for (const { id, reference } of record.carried) places.set(id, reference)
  for (const { id, number } of record.agreements) places.set(id, `${t('documents.minutes.agreement')} ${number}`)
  const sections = new Set(record.sections.map(({ id }) => id))
  const turns = new Set(record.interventions.map(({ id }) => id))
  return ({ key, part, label }) => {
    const [id = '', field = ''] = key.split(' ')
    const place = places.get(id)
    if (place === undefined) return { part, place: label }
    const word = fieldWord(field, turns.has(id))
    return {
      // A free section is called by its title, which may be what is left out.
      part: sections.has(id) ? t('editions.place.sections') : part,
      place: word === null ? place : `${place}, ${t(`editions.field.${word}`)}`,
    }
  }
}

/** What of a record it is, where that is not its text. */
function fieldWord(field: string, ofTurn: boolean) {
  switch (field) {
    case 'lead':
      return ofTurn ? 'introduction' : 'responsible'
    case 'presenter':
    case 'speaker':
    case 'support':
    case 'readBy':
    case 'section':
    case 'title':
    case 'who':
    case 'status':
      return field
    default:
      return null
  }
}
