import type { OwnFieldKind } from '../../shared/contract/fields.ts'
import { cleanText } from '../../shared/text.ts'
import type { TrackerDocument, TrackerRow } from './trackerDocument.ts'

/** One agreement for other programs: codes, not words, and null where there is no value. */
export type TrackerJsonRow = {
  reference: string
  body: string
  meeting: { reference: string; date: string | null; title: string }
  agreement: string
  responsible: string[]
  support: string[]
  dueKind: TrackerRow['dueKind']
  dueDate: string | null
  rating: number | null
  state: TrackerRow['state']
  lastFollowUp: { date: string; reporter: string; narrative: string } | null
  /** The person's own columns by their headings. */
  own: Record<string, string | number | null>
}

/** The tracker as plain data, agreements in their order. */
export function trackerAsJson(document: TrackerDocument): TrackerJsonRow[] {
  return document.rows.map(row => ({
    reference: cleanText(row.reference),
    body: cleanText(row.body),
    meeting: {
      reference: cleanText(row.meeting.reference),
      date: row.meeting.date,
      title: cleanText(row.meeting.title),
    },
    agreement: cleanText(row.agreement),
    responsible: row.responsible.map(cleanText),
    support: row.support.map(cleanText),
    dueKind: row.dueKind,
    dueDate: row.dueDate,
    rating: row.rating,
    state: row.state,
    lastFollowUp: row.lastFollowUp && {
      date: row.lastFollowUp.date,
      reporter: cleanText(row.lastFollowUp.reporter),
      narrative: cleanText(row.lastFollowUp.narrative),
    },
    own: Object.fromEntries(
      document.ownFields.map(({ name, kind }) => [cleanText(name), ownJson(kind, row.own[name] ?? null)]),
    ),
  }))
}

function ownJson(kind: OwnFieldKind, value: string | null): string | number | null {
  if (value === null) return null
  return kind === 'number' ? Number(value) : cleanText(value)
}
