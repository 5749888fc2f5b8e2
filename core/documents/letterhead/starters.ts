import { type FileChild, SectionType } from 'docx'
import type { Language } from '../../../shared/contract/fields.ts'
import type { LetterheadKind } from '../../../shared/letterheadFields.ts'
import { plainStationery, type Stationery } from '../stationery.ts'
import { headersAndFooters, sidewaysPage, uprightPage } from '../word/frame.ts'
import { newLinks } from '../word/links.ts'
import { newLists } from '../word/numbering.ts'
import { packWord } from '../word/package.ts'
import { page, widePage } from '../word/styles.ts'
import { sheetTable } from '../word/table.ts'
import { paragraph, run } from '../word/text.ts'
import { type Making, makingOf } from './making.ts'
import { reminderBody } from './reminderStarter.ts'
import { slipBody } from './slipStarter.ts'

/**
 * A template to begin with: the document as the program prints it, with fields in the place of what it says. Opened in Word it is
 * changed like any other document. The same input gives the same bytes.
 */
export async function writeStarter(
  kind: LetterheadKind,
  language: Language,
  { paper }: Stationery = plainStationery,
): Promise<Uint8Array<ArrayBuffer>> {
  const making = makingOf(kind, language)
  const { t, field } = making
  const wide = kind === 'attendanceSheet'
  const title = t(names[kind])
  // A letter is of no meeting.
  const about = kind === 'reminder' ? field('number') : `${field('body')} · ${field('meeting.reference')}`
  const reference = field(kind === 'reminder' ? 'number' : 'meeting.reference')
  const head = { institution: field('institution'), names: about, mark: '' }
  return packWord(
    { language, title, subject: '', creator: '', keywords: '', date: null },
    [
      {
        ...headersAndFooters({ ...head, foot: `${reference} · ${title}`, wide }, t),
        properties: {
          type: SectionType.NEXT_PAGE,
          titlePage: true,
          page: wide ? sidewaysPage(paper) : uprightPage(paper),
        },
        children: bodies[kind](making),
      },
    ],
    { lists: newLists(), links: newLinks() },
  )
}

const names = {
  minutes: 'documents.minutes.fileName',
  invitation: 'documents.invitation.fileName',
  attendanceSheet: 'documents.sheet.fileName',
  slip: 'outputs.slip.fileName',
  reminder: 'reminders.letter.fileName',
} as const satisfies Record<LetterheadKind, string>

const bodies: Record<LetterheadKind, (making: Making) => FileChild[]> = {
  minutes: making => [
    ...title(making, making.t('documents.minutes.kind')),
    ...facts(making, ['reference', 'date', 'time', 'phase', 'modality', 'place', 'chair', 'convener', 'rapporteur']),
    ...amendment(making),
    ...purpose(making),
    ...agenda(making),
    ...carried(making),
    ...presentations(making),
    ...discussion(making),
    ...agreements(making),
    ...ending(making),
    ...attendance(making),
    ...interventions(making),
  ],
  invitation: making => [
    ...title(making, making.t('documents.invitation.kind')),
    making.line('BodyText', making.t('documents.invitation.salutation')),
    making.line('BodyText', making.t('documents.invitation.opening')),
    ...facts(making, ['reference', 'phase', 'fullDate', 'time', 'modality', 'place', 'link', 'chair', 'convener']),
    ...purpose(making),
    ...agenda(making),
    ...carried(making),
    ...making.where(
      'meeting.previous',
      making.line(
        'Valediction',
        making.t('documents.invitation.enclosed', { reference: making.field('meeting.previous') }),
      ),
    ),
    making.line('Valediction', making.t('documents.invitation.confirm')),
    making.line('Valediction', making.t('documents.invitation.valediction')),
    making.line('Signature', making.field('meeting.convener')),
    making.line('SignatureNote', making.field('institution')),
  ],
  attendanceSheet: making => [
    ...title(making, making.t('documents.sheet.kind')),
    ...facts(making, ['reference', 'date', 'time', 'place']),
    signatures(making),
    making.line('Spacer', ''),
  ],
  slip: slipBody,
  reminder: reminderBody,
}

/** Room to sign, in twentieths of a point, and lines for those who come unannounced. */
const ROOM = 624
const SPARE = 8

function signatures({ t, field }: Making): FileChild {
  const columns = [
    {
      heading: t('documents.sheet.number'),
      width: 900,
      cell: `${field('attendees', '#')}${field('attendees/number')}`,
    },
    { heading: t('documents.sheet.organization'), width: 3_400, cell: field('attendees/institution') },
    { heading: t('documents.sheet.name'), width: 2_900, cell: field('attendees/name') },
    { heading: t('documents.sheet.position'), width: 2_450, cell: field('attendees/position') },
    { heading: t('documents.sheet.contact'), width: 2_700, cell: field('attendees/contact') },
    { heading: t('documents.sheet.signature'), width: widePage.text - 12_350, cell: field('attendees', '/') },
  ]
  const row = (cells: string[]) => cells.map(cell => [paragraph('SheetText', [run(cell)])])
  return sheetTable(
    columns.map(({ heading, width }) => ({ width, heading: [run(heading)] })),
    [row(columns.map(column => column.cell)), ...Array.from({ length: SPARE }, () => row(columns.map(() => '')))],
    ROOM,
  )
}

function title({ field, line }: Making, kind: string): FileChild[] {
  return [line('BodyName', field('body')), line('Title', field('meeting.title')), line('Subtitle', kind)]
}

const factNames = {
  reference: 'reference',
  date: 'date',
  fullDate: 'date',
  time: 'time',
  phase: 'phase',
  modality: 'modality',
  place: 'place',
  chair: 'chair',
  convener: 'convener',
  rapporteur: 'rapporteur',
} as const

function facts({ t, field, where }: Making, paths: (keyof typeof factNames | 'link')[]): FileChild[] {
  return paths.flatMap(path => {
    const label = path === 'link' ? t('documents.invitation.link') : t(`documents.minutes.${factNames[path]}`)
    const fact = paragraph('Fact', [run(`${label}:`, 'FactLabel'), run('\t'), run(field(`meeting.${path}`))])
    const always = path === 'reference' || path === 'date' || path === 'fullDate'
    return always ? [fact] : where(`meeting.${path}`, fact)
  })
}

function amendment({ t, field, said, where }: Making): FileChild[] {
  const amended = { version: field('amendment.version'), date: field('amendment.date') }
  const words = `${t('documents.minutes.amendmentOf', amended)}${said('amendment.reason', ': ')}`
  return where(
    'amendment',
    paragraph('Fact', [run(`${t('documents.minutes.amendment')}:`, 'FactLabel'), run('\t'), run(words)]),
  )
}

function purpose({ t, field, line, where, each }: Making): FileChild[] {
  return [
    ...where('objective', line('Heading1', t('documents.minutes.objective')), line('BodyText', field('objective'))),
    ...each('aims', line('BodyText', `${field('aims/number')}. ${field('aims/text')}`)),
  ]
}

function agenda({ t, field, said, line, where, rows }: Making): FileChild[] {
  return where(
    'agenda?',
    line('Heading1', t('documents.minutes.agenda')),
    ...rows('agenda', [
      {
        heading: t('documents.minutes.agendaItem'),
        width: page.text - 3_700,
        cell: `${field('agenda/number')}. ${field('agenda/title')}${said('agenda/notes', '. ')}`,
      },
      { heading: t('documents.minutes.agendaPresenter'), width: 2_600, cell: field('agenda/presenter') },
      { heading: t('documents.minutes.agendaTime'), width: 1_100, cell: field('agenda/duration') },
    ]),
  )
}

function carried({ t, field, said, line, where, rows }: Making): FileChild[] {
  return where(
    'carried?',
    line('Heading1', t('documents.minutes.carried')),
    ...rows('carried', [
      { heading: t('documents.minutes.reference'), width: 1_580, cell: field('carried/reference') },
      { heading: t('documents.minutes.agreement'), width: page.text - 6_560, cell: field('carried/text') },
      { heading: t('documents.minutes.responsible'), width: 1_460, cell: field('carried/responsible') },
      {
        heading: t('documents.minutes.state'),
        width: 1_280,
        cell: `${field('carried/state')}${said('carried/due', ' · ')}`,
      },
      { heading: t('documents.minutes.remark'), width: 2_240, cell: field('carried/remark') },
    ]),
  )
}

function presentations({ t, field, line, where, each }: Making): FileChild[] {
  return where(
    'presentations?',
    line('Heading1', t('documents.minutes.presentations', { count: 2 })),
    ...each(
      'presentations',
      line('Byline', field('presentations/presenter')),
      line('BodyText', field('presentations/text')),
      ...each(
        'presentations/priorities',
        line('BodyText', `${field('presentations/priorities/number')}. ${field('presentations/priorities/text')}`),
      ),
    ),
  )
}

function discussion({ t, field, line, where, each }: Making): FileChild[] {
  return [
    ...where('discussion', line('Heading1', t('documents.minutes.discussion')), line('BodyText', field('discussion'))),
    ...each('themes', line('BodyText', `• ${field('themes/text')}`)),
    ...where(
      'products?',
      line('Heading1', t('documents.minutes.products')),
      ...each('products', line('BodyText', `• ${field('products/text')}`)),
    ),
    ...each('sections', line('Heading1', field('sections/title')), line('BodyText', field('sections/text'))),
  ]
}

function agreements({ t, field, said, line, where, rows }: Making): FileChild[] {
  return where(
    'agreements?',
    line('Heading1', t('documents.minutes.agreements')),
    ...rows('agreements', [
      { heading: t('documents.sheet.number'), width: 620, cell: field('agreements/number') },
      {
        heading: t('documents.minutes.agreement'),
        width: page.text - 5_270,
        cell: `${field('agreements/text')}${said('agreements/notes', ' (', ')')}`,
      },
      {
        heading: t('documents.minutes.responsible'),
        width: 2_500,
        cell: `${field('agreements/responsible')}${said('agreements/support', '. ')}`,
      },
      { heading: t('documents.minutes.due'), width: 2_150, cell: field('agreements/due') },
    ]),
  )
}

function ending({ t, field, said, line, where }: Making): FileChild[] {
  return [
    ...where(
      'closing',
      line('Heading1', t('documents.minutes.closing')),
      line('Byline', field('closing.speaker')),
      line('BodyText', field('closing.text')),
    ),
    ...where(
      'nextMeeting',
      line('Heading1', t('documents.minutes.nextMeeting')),
      line(
        'BodyText',
        `${field('nextMeeting.date')}${said('nextMeeting.time', ', ')}${said('nextMeeting.place', ', ')}`,
      ),
      line('BodyText', field('nextMeeting.notes')),
    ),
    line('Signature', field('meeting.chair')),
    line('SignatureNote', t('documents.minutes.chair')),
    ...where('seal', line('Byline', field('seal'))),
  ]
}

function attendance({ t, field, said, line, where, each, rows }: Making): FileChild[] {
  const third = page.text / 3
  return where(
    'attendees?',
    line('Heading1', t('documents.minutes.attendanceList')),
    ...each(
      'sectors',
      line('Heading2', field('sectors/name')),
      ...rows('sectors/attendees', [
        { heading: t('documents.sheet.organization'), width: third, cell: field('sectors/attendees/institution') },
        { heading: t('documents.sheet.name'), width: third, cell: field('sectors/attendees/name') },
        {
          heading: t('documents.sheet.position'),
          width: third,
          cell: `${field('sectors/attendees/position')}${said('sectors/attendees/notes', ' (', ')')}`,
        },
      ]),
    ),
  )
}

function interventions({ t, field, said, line, where, each }: Making): FileChild[] {
  return where(
    'interventions?',
    line('Heading1', t('documents.minutes.interventions')),
    ...each(
      'interventions',
      ...where('interventions/section', line('Heading2', field('interventions/section'))),
      line('Heading3', field('interventions/speaker')),
      ...where('interventions/position', line('Capacity', field('interventions/position'))),
      line('BodyText', field('interventions/lead')),
      ...each(
        'interventions/points',
        line(
          'BodyText',
          `• ${said('interventions/points/mark', '', ' – ')}${field('interventions/points/text')}${said('interventions/points/answer', ' (', ')')}`,
        ),
      ),
    ),
  )
}
