import type { EditionRow, RedactionMark, Told } from '../shared/contract/editions.ts'
import type { Audience, Language } from '../shared/contract/fields.ts'
import { translator } from '../shared/texts/index.ts'
import type { HandlersOf } from './context.ts'
import type { Redaction } from './documents/redactions.ts'
import { editionOf, toldAs } from './editions.ts'
import { type Entry, entriesOf } from './minutes/entries.ts'
import { readRecord } from './minutes/readRecord.ts'
import type { MinutesRecord } from './minutes/record.ts'
import { recordToExport } from './minutes/versions.ts'
import { get } from './records.ts'
import { placesIn } from './redactionPlaces.ts'

type Outside = Exclude<Audience, 'internal'>

/** What no edition prints in words of its own. */
const unprinted = new Set(['marks', 'place', 'sector', 'state', 'reference'])

export const redactionHandlers: HandlersOf<'editions' | 'redactions'> = {
  'editions.preview': (ctx, { meetingId }) => {
    const record = readRecord(ctx, meetingId)
    const { language } = get(ctx, 'meeting', meetingId)
    return { reference: record.reference, language, rows: editionRows(record, ctx.language) }
  },

  'redactions.export': (ctx, { meetingId, audience, language, format, withContent, version }) => {
    const { record } = recordToExport(ctx, meetingId, { version, leaves: false })
    const { reference, institution, body, title, date } = record
    const t = translator(language)
    const redactions = redactionsOf(record, audience, language)
    const head = { language, audience, withContent, reference, institution, body, title, date }
    const name = `${reference} ${t('editions.log.fileName')} ${t(`fields.audience.${audience}`)}.${format}`
    return { kind: 'redactions', format, name, document: { ...head, redactions } }
  },
}

/** Everything that minutes say, in their order, as each edition tells it. */
export function editionRows(record: MinutesRecord, language: Language): EditionRow[] {
  const whole = printed(record, language)
  const outside = {
    partners: printed(editionOf(record, 'partners'), language),
    public: printed(editionOf(record, 'public'), language),
  }
  const marks = marksOf(record)
  const said = new Map(whole.map(({ key, text }) => [key, text]))
  const texts = {
    partners: new Map(outside.partners.map(({ key, text }) => [key, text])),
    public: new Map(outside.public.map(({ key, text }) => [key, text])),
  }
  const told = (key: string, audience: Outside): Told => {
    const text = texts[audience].get(key) ?? null
    return { text, mark: text === (said.get(key) ?? null) ? null : marks(key, audience) }
  }
  return aligned(whole, [outside.partners, outside.public]).map(({ key, part, label }) => ({
    key,
    part,
    label,
    internal: said.get(key) ?? null,
    partners: told(key, 'partners'),
    public: told(key, 'public'),
  }))
}

/** What an edition leaves out or tells differently, each with a place that tells nothing of what stands there. */
export function redactionsOf(record: MinutesRecord, audience: Outside, language: Language): Redaction[] {
  const placeOf = placesIn(record, language)
  return editionRows(record, language).flatMap(row => {
    const { text, mark } = row[audience]
    if (mark === null) return []
    return [{ ...placeOf(row), mark, said: row.internal, told: text }]
  })
}

/** Where nobody is named for what was said, documents say so. */
function printed(record: MinutesRecord, language: Language): Entry[] {
  const t = translator(language)
  const nobody = new Map(
    record.interventions
      .filter(({ printed: { person, organization, position } }) => !person && !organization && !position)
      .map(({ id, points }) => [id, points[0]?.id]),
  )
  return entriesOf(record, language)
    .filter(({ key }) => !unprinted.has(fieldOf(key)))
    .flatMap(entry => {
      const [first = ''] = entry.key.split(' ')
      const turn = [...nobody].find(([id, point]) => id === first || point === first)?.[0]
      if (turn === undefined) return entry
      nobody.delete(turn)
      const text = t('documents.minutes.unattributed')
      return [{ key: `${turn} speaker`, part: entry.part, label: entry.label, text, among: null }, entry]
    })
}

/** The entries of the whole record, and before each what only an edition says there: who speaks, said once more. */
function aligned(whole: readonly Entry[], editions: readonly (readonly Entry[])[]): Entry[] {
  const known = new Set(whole.map(({ key }) => key))
  const before = new Map<string, Entry[]>()
  for (const edition of editions) {
    let own: Entry[] = []
    for (const entry of edition) {
      if (!known.has(entry.key)) own.push(entry)
      else {
        const others = before.get(entry.key) ?? []
        before.set(entry.key, [...others, ...own.filter(each => others.every(other => other.key !== each.key))])
        own = []
      }
    }
  }
  return whole.flatMap(entry => [
    ...(before.get(entry.key) ?? []).filter(({ key }) => fieldOf(key) === 'speaker'),
    entry,
  ])
}

/** By which mark an edition tells a place differently; null where nothing is held back: somebody is only named once more. */
function marksOf(record: MinutesRecord): (key: string, audience: Outside) => RedactionMark | null {
  const points = new Map(record.interventions.flatMap(turn => turn.points.map(point => [point.id, point.attribution])))
  const turns = new Map(record.interventions.map(turn => [turn.id, turn]))
  const hidden = new Set(record.sections.filter(({ internal }) => internal).map(({ id }) => id))
  return (key, audience) => {
    const id = key.split(' ')[0] ?? ''
    const field = fieldOf(key)
    if (hidden.has(id)) return 'internalSection'
    const turn = turns.get(id)
    const attribution = turn
      ? (turn.points.find(point => point.attribution !== 'internal')?.attribution ??
        (turn.points.length > 0 ? 'internal' : 'named'))
      : points.get(id)
    if (attribution === undefined) return 'unnamed'
    // What is said before a first point that stays in, stays in with it.
    if (attribution === 'internal' || field === 'lead' || field === 'text') return 'internalPoint'
    if (attribution !== 'named') return attribution
    return toldAs(attribution, audience) === 'named' ? null : 'unnamed'
  }
}

function fieldOf(key: string): string {
  return key.split(' ')[1] ?? key
}
