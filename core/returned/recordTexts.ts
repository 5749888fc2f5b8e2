import type { Language } from '../../shared/contract/fields.ts'
import type { Meeting } from '../../shared/contract/meetings.ts'
import type { CorrectableKind, CorrectedPart } from '../../shared/contract/minutes.ts'
import { translator } from '../../shared/texts/index.ts'
import { type MarkdownBlock, markdownBlocks, paragraphTexts } from '../documents/markdownBlocks.ts'
import { plainMarks } from './align.ts'

/** One paragraph of the minutes as the record has it: `text` is `field` from `start` on. */
export type RecordText = {
  part: CorrectedPart
  /** Where it stands, for people: "Intervention of Ana Núñez, point 2". */
  label: string
  text: string
  field: string
  /** Null where the text stands in the field with marks of its looks in between. */
  start: number | null
  /** What parts two paragraphs of the field: a line break where it holds but one, a blank where it is but a line. */
  divider: ' ' | '\n' | '\n\n'
}

/** The texts of a meeting that a person can correct, in the order in which the minutes print them. */
export function recordTexts(meeting: Meeting, language: Language): RecordText[] {
  const t = translator(language)
  const { id } = meeting
  const ofMeeting = (field: string, text: string, label: string) => line(part('meeting', id, field), text, label)
  const listed = (kind: CorrectableKind, of: string, field: string, items: readonly string[], label: string) =>
    items.flatMap((text, item) =>
      line({ kind, id: of, field, item }, text, t('returned.item', { part: label, number: item + 1 })),
    )
  const sections = (place: Meeting['sections'][number]['place']) =>
    meeting.sections
      .filter(section => section.place === place)
      .flatMap(({ id, title, body }) => [
        ...line(part('section', id, 'title'), title, t('returned.heading')),
        ...markdown(part('section', id, 'body'), body, title || t('returned.section')),
      ])
  return [
    ...ofMeeting('title', meeting.title, t('documents.minutes.kind')),
    ...(['phase', 'place', 'chair', 'convener', 'rapporteur'] as const).flatMap(field =>
      ofMeeting(field, meeting[field], t(`documents.minutes.${field}`)),
    ),
    ...plain(part('meeting', id, 'objective'), meeting.objective, t('documents.minutes.objective')),
    ...listed('meeting', id, 'aims', meeting.aims, t('documents.minutes.objective')),
    ...sections('objective'),
    ...meeting.agenda.flatMap(({ id, title, presenter, notes }, index) => {
      const label = t('returned.item', { part: t('documents.minutes.agenda'), number: index + 1 })
      return [
        ...line(part('agenda_item', id, 'title'), title, label),
        ...line(part('agenda_item', id, 'notes'), notes, label),
        ...line(part('agenda_item', id, 'presenter'), presenter, label),
      ]
    }),
    // The agreements that came back are of other meetings, and corrected there.
    ...meeting.carried.flatMap(({ id, reference, remark }) =>
      line(part('carried_agreement', id, 'remark'), remark, t('returned.remark', { reference })),
    ),
    ...meeting.presentations.flatMap(({ id, presenter, text, priorities }) => {
      const label = t('returned.presentation', { presenter })
      return [
        ...line(part('presentation', id, 'presenter'), presenter, label),
        ...markdown(part('presentation', id, 'text'), text, label),
        ...listed('presentation', id, 'priorities', priorities, label),
      ]
    }),
    ...sections('presentations'),
    ...markdown(part('meeting', id, 'discussion'), meeting.discussion, t('documents.minutes.discussion')),
    ...listed('meeting', id, 'themes', meeting.themes, t('documents.minutes.discussion')),
    ...sections('discussion'),
    ...listed('meeting', id, 'products', meeting.products, t('documents.minutes.products')),
    ...meeting.agreements.flatMap(({ id, number, text, readBy, expectedEvidence }) => {
      const label = t('returned.agreement', { number })
      return [
        ...line(part('agreement', id, 'text'), text, label),
        ...line(part('agreement', id, 'expectedEvidence'), expectedEvidence, label),
        ...line(part('agreement', id, 'readBy'), readBy ?? '', label),
      ]
    }),
    ...sections('agreements'),
    ...ofMeeting('closingSpeaker', meeting.closingSpeaker, t('documents.minutes.closing')),
    ...plain(part('meeting', id, 'closing'), meeting.closing, t('documents.minutes.closing')),
    ...sections('closing'),
    ...ofMeeting('nextPlace', meeting.nextPlace, t('documents.minutes.nextMeeting')),
    ...ofMeeting('nextNotes', meeting.nextNotes, t('documents.minutes.nextMeeting')),
    ...meeting.attendance.flatMap(({ id, capacity, printed }) => {
      const name = printed.person ?? printed.organization ?? ''
      return line(part('attendance', id, 'capacity'), capacity ?? '', t('returned.attendee', { name }))
    }),
    ...meeting.interventions.flatMap(({ id, speaker, capacity, section, lead, printed, points }) => {
      const name = printed.person ?? printed.organization ?? t('documents.minutes.unattributed')
      const label = t('returned.intervention', { name })
      return [
        ...line(part('intervention', id, 'section'), section ?? '', label),
        ...line(part('intervention', id, 'speaker'), speaker ?? '', label),
        ...line(part('intervention', id, 'capacity'), capacity ?? '', t('returned.capacity', { name })),
        ...plain(part('intervention', id, 'lead'), lead, label),
        ...points.flatMap(({ id, text }, index) =>
          line(part('point', id, 'text'), text, t('returned.point', { name, number: index + 1 })),
        ),
      ]
    }),
  ]
}

function part(kind: CorrectableKind, id: string, field: string): CorrectedPart {
  return { kind, id, field, item: null }
}

function line(part: CorrectedPart, field: string, label: string): RecordText[] {
  const text = field.trim()
  const divider = paragraphFields.has(part.field) ? '\n' : ' '
  return text === '' ? [] : [{ part, label, text, field, start: field.indexOf(text), divider }]
}

/** Fields of one paragraph, with line breaks; the others that are printed in one paragraph are lines. */
const paragraphFields: ReadonlySet<string> = new Set([
  'text',
  'notes',
  'remark',
  'aims',
  'themes',
  'products',
  'priorities',
  'nextNotes',
])

/** Running text, an empty line between two paragraphs. */
function plain(part: CorrectedPart, field: string, label: string): RecordText[] {
  return placed(part, field, label, paragraphTexts(field))
}

function markdown(part: CorrectedPart, field: string, label: string): RecordText[] {
  return placed(part, field, label, markdownBlocks(field).flatMap(plainTexts))
}

/** Each text where the field has it, one behind the other. */
function placed(part: CorrectedPart, field: string, label: string, texts: readonly string[]): RecordText[] {
  let from = 0
  return texts.map(text => {
    const start = plainMarks(field).indexOf(plainMarks(text), from)
    if (start >= 0) from = start + text.length
    return { part, label, text, field, start: start < 0 ? null : start, divider: '\n\n' }
  })
}

function plainTexts(block: MarkdownBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [wordsOf(block.runs)]
    case 'list':
      return block.items.flatMap(item => item.flatMap(plainTexts))
    case 'quote':
      return block.blocks.flatMap(plainTexts)
    case 'table':
      return [block.header, ...block.rows].flatMap(row => row.map(wordsOf))
  }
}

function wordsOf(runs: readonly { text: string }[]): string {
  return runs.map(run => run.text).join('')
}
