import { type FileChild, SectionType } from 'docx'
import { isOpen, isOverdueOn } from '../../shared/agreementRules.ts'
import type { Language } from '../../shared/contract/fields.ts'
import { longDate, shortDate } from '../../shared/dates.ts'
import { cleanText } from '../../shared/text.ts'
import { type Translate, translator } from '../../shared/texts/index.ts'
import { agreementStates } from '../../shared/vocabulary.ts'
import { plainStationery, type Stationery } from './stationery.ts'
import { ownTexts, ratingTexts } from './trackerCells.ts'
import type { TrackerDocument, TrackerRow } from './trackerDocument.ts'
import { trackerTitle } from './trackerLayout.ts'
import { ratingColours } from './trackerStyles.ts'
import { headersAndFooters, sidewaysPage, titleParagraphs } from './word/frame.ts'
import { newLinks } from './word/links.ts'
import { type LongCell, type LongParagraph, LongTable } from './word/longTable.ts'
import { newLists } from './word/numbering.ts'
import { packWord } from './word/package.ts'
import { plainParagraph } from './word/plainParagraph.ts'
import { paragraph, run } from './word/text.ts'

export type TrackerGrouping = 'body' | 'responsible'

/** The tracker as a document to be annexed, with the names of the bodies by their codes. */
export type TrackerOnPaper = TrackerDocument & {
  groupBy: TrackerGrouping
  bodies: Readonly<Record<string, string>>
}

/** In twentieths of a point; together the width of the page. */
const widths = {
  reference: 1_750,
  agreement: 3_900,
  responsible: 2_150,
  dueDate: 1_380,
  rating: 1_650,
  state: 1_120,
  lastFollowUp: 2_650,
} as const
type Column = keyof typeof widths
const columns = Object.keys(widths).filter((name): name is Column => name in widths)

/**
 * The tracker in Word, on paper that lies on its side: a heading and a table for each body, or each who answers. Ratings are told by
 * number, word and colour; what is past its day, by a word.
 */
export function writeTrackerWord(
  document: TrackerOnPaper,
  stationery: Stationery = plainStationery,
): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(document.language)
  const title = trackerTitle(document, t)
  const asOf = t('documents.tracker.asOf', { date: longDate(document.today, document.language) })
  return packWord(
    {
      language: document.language,
      title,
      subject: document.body?.name ?? '',
      creator: document.institution || (document.body?.name ?? ''),
      keywords: '',
      date: document.today,
    },
    [
      {
        ...headersAndFooters(
          {
            logo: stationery.logo,
            institution: document.institution,
            names: title,
            mark: '',
            foot: [document.institution, asOf].filter(Boolean).join(' · '),
            wide: true,
          },
          t,
        ),
        properties: { type: SectionType.NEXT_PAGE, titlePage: true, page: sidewaysPage(stationery.paper) },
        children: contents(document, title, t),
      },
    ],
    { lists: newLists(), links: newLinks() },
  )
}

function contents(document: TrackerOnPaper, title: string, t: Translate): FileChild[] {
  const { rows, today, language } = document
  const cellsOf = cellsOfRow(document, t)
  const head = columns.map(name => ({ width: widths[name], heading: t(`documents.tracker.columns.${name}`) }))
  return [
    ...titleParagraphs({
      body: '',
      title,
      kind: t('documents.tracker.asOf', { date: longDate(today, language) }),
      facts: [],
    }),
    paragraph('BodyText', [run(rows.length === 0 ? t('documents.tracker.noAgreements') : countsText(rows, today, t))]),
    ...groupsOf(document, t).flatMap(group => [
      paragraph('Heading1', [run(group.title)]),
      paragraph('Byline', [run(countsText(group.rows, today, t))]),
      new LongTable(head, mapped(group.rows, cellsOf)),
      plainParagraph('Spacer', []),
    ]),
  ]
}

/** Cells are made when their row is written, and none is held longer. */
function* mapped(rows: readonly TrackerRow[], cellsOf: (row: TrackerRow) => LongCell[]): Generator<LongCell[]> {
  for (const row of rows) yield cellsOf(row)
}

type Group = { title: string; rows: TrackerRow[] }

/** By code of the body, or by the name of who answers; an agreement of several stands under each, and those of nobody come last. */
function groupsOf({ rows, groupBy, bodies, language }: TrackerOnPaper, t: Translate): Group[] {
  const groups = new Map<string, TrackerRow[]>()
  const none = ''
  for (const row of rows) {
    const keys = groupBy === 'body' ? [row.body] : row.responsible.length === 0 ? [none] : new Set(row.responsible)
    for (const key of keys) {
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
  }
  const collator = new Intl.Collator(language, { numeric: true })
  const nameOf = (key: string) => {
    if (groupBy === 'body') return [key, bodies[key]].filter(Boolean).join(' · ')
    return key === none ? t('documents.tracker.noResponsible') : key
  }
  return [...groups]
    .sort(([one], [other]) => Number(one === none) - Number(other === none) || collator.compare(one, other))
    .map(([key, members]) => ({ title: nameOf(key), rows: members }))
}

function countsText(rows: readonly TrackerRow[], today: string, t: Translate): string {
  const overdue = rows.filter(row => isOverdueOn(row, today)).length
  return [
    t('documents.tracker.agreements', { count: rows.length }),
    t('documents.tracker.pendingCount', { count: rows.filter(isOpen).length }),
    ...(overdue === 0 ? [] : [t('documents.tracker.overdueCount', { count: overdue })]),
  ].join(' · ')
}

/** Words are looked up once for all rows. */
function cellsOfRow({ language, today, ownFields }: TrackerDocument, t: Translate): (row: TrackerRow) => LongCell[] {
  const ratings = ratingTexts(t)
  const states = new Map(agreementStates.map(state => [state, t(`fields.agreementState.${state}`)]))
  const support = t('documents.tracker.columns.support')
  const ends = { date: '', continuous: t('fields.dueKind.continuous'), undefined: t('fields.dueKind.undefined') }
  return row => {
    const { meeting, lastFollowUp: last } = row
    const overdue = isOverdueOn(row, today)
    const look = row.rating === null ? null : ratingColours[row.rating]
    return [
      {
        paragraphs: [
          { style: 'TableText', words: [{ text: row.reference, style: 'Strong' }] },
          ...note(meeting.date ? shortDate(meeting.date, language) : ''),
        ],
      },
      { paragraphs: [...texts(row.agreement), ...ownNotes(row, ownFields, language)] },
      {
        paragraphs: [
          ...row.responsible.map(text),
          ...note(row.support.length === 0 ? '' : `${support}: ${row.support.join('; ')}`),
        ],
      },
      {
        paragraphs: [
          text(row.dueDate ? shortDate(row.dueDate, language) : ends[row.dueKind ?? 'date']),
          ...(overdue
            ? [
                {
                  style: 'TableText' as const,
                  words: [{ text: t('documents.tracker.overdue'), style: 'Overdue' as const }],
                },
              ]
            : []),
        ],
      },
      look && row.rating !== null
        ? {
            paragraphs: [
              {
                style: 'TableText',
                words: [{ text: ratings[row.rating] ?? '', style: look.ink === 'FFFFFF' ? 'OnDark' : 'Strong' }],
              },
            ],
            fill: look.ground,
          }
        : { paragraphs: [] },
      { paragraphs: [text(states.get(row.state) ?? '')] },
      {
        paragraphs: last
          ? [
              ...note([shortDate(last.date, language), last.reporter].filter(Boolean).join(' · ')),
              ...texts(last.narrative),
            ]
          : [],
      },
    ]
  }
}

/** The person's own columns, for which a page has no room beside ours: those that say something, each with its name. */
function ownNotes(row: TrackerRow, fields: TrackerDocument['ownFields'], language: Language): LongParagraph[] {
  return ownTexts(row, fields).flatMap((said, index) => {
    const field = fields[index]
    if (said === '' || !field) return []
    return note(`${field.name}: ${field.kind === 'date' ? shortDate(said, language) : said}`)
  })
}

function texts(written: string): LongParagraph[] {
  return cleanText(written)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(text)
}

function text(said: string): LongParagraph {
  return { style: 'TableText', words: [{ text: said }] }
}

function note(said: string): LongParagraph[] {
  return said === '' ? [] : [{ style: 'TableNote', words: [{ text: said }] }]
}
