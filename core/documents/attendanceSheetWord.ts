import { SectionType } from 'docx'
import { longDate } from '../../shared/dates.ts'
import { type Translate, translator } from '../../shared/texts/index.ts'
import type { Convocation, Signatory } from './convocation.ts'
import { factsOf } from './minutesPart.ts'
import { timeText } from './minutesParts.ts'
import { plainStationery, type Stationery } from './stationery.ts'
import { headersAndFooters, sidewaysPage, titleParagraphs } from './word/frame.ts'
import { newLinks } from './word/links.ts'
import { newLists } from './word/numbering.ts'
import { packWord } from './word/package.ts'
import { widePage } from './word/styles.ts'
import { type SheetRow, sheetTable } from './word/table.ts'
import { paragraph, run } from './word/text.ts'

/** Room to sign: 1.1 cm, in twentieths of a point. */
const ROW_HEIGHT = 624
/** Empty lines for those who come unannounced, and for everybody where nobody was convened yet. */
const SPARE_LINES = 8
const LINES_WITHOUT_LIST = 24
const widths = { number: 600, organization: 3_500, name: 2_900, position: 2_450, contact: 2_700 }

/**
 * The sheet on which those who come sign: A4 on its side, by sector in order of precedence, with a numbered line for each and
 * empty ones at the end.
 */
export async function writeAttendanceSheetWord(
  meeting: Convocation,
  stationery: Stationery = plainStationery,
): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(meeting.language)
  const title = meeting.title || meeting.body
  const properties = {
    language: meeting.language,
    title: [t('documents.sheet.fileName'), title].filter(Boolean).join(': '),
    subject: meeting.body,
    creator: meeting.institution || meeting.body,
    keywords: meeting.reference,
    date: meeting.changedAt.slice(0, 10),
  }
  if (stationery.template) {
    const { convocationOnLetterhead } = await import('./letterhead/write.ts')
    return convocationOnLetterhead(stationery.template, 'attendanceSheet', meeting, properties)
  }
  const time = timeText(meeting, t)
  const date = meeting.date && longDate(meeting.date, meeting.language)
  return packWord(
    properties,
    [
      {
        ...headersAndFooters(
          {
            logo: stationery.logo,
            institution: meeting.institution,
            names: [title, meeting.reference, date].filter(Boolean).join(' · '),
            mark: '',
            foot: [meeting.reference, t('documents.sheet.fileName')].filter(Boolean).join(' · '),
            wide: true,
          },
          t,
        ),
        properties: { type: SectionType.NEXT_PAGE, titlePage: true, page: sidewaysPage(stationery.paper) },
        children: [
          ...titleParagraphs({
            body: meeting.title ? meeting.body : '',
            title,
            kind: t('documents.sheet.kind'),
            facts: factsOf([
              [t('documents.minutes.reference'), meeting.reference],
              [t('documents.minutes.date'), [date, time].filter(Boolean).join(', ')],
              [t('documents.minutes.place'), meeting.place],
            ]),
          }),
          paragraph('Spacer', []),
          signatures(meeting, t),
          paragraph('Spacer', []),
        ],
      },
    ],
    { lists: newLists(), links: newLinks() },
  )
}

function signatures({ convened }: Convocation, t: Translate) {
  let number = 0
  const line = (cells: string[][]): SheetRow => {
    number += 1
    return [[`${number}`], ...cells, []].map(texts =>
      texts.length === 0 ? [paragraph('SheetText', [])] : texts.map(text => paragraph('SheetText', [run(text)])),
    )
  }
  const band = (text: string): SheetRow => ({ band: paragraph('SheetBand', [run(text)]) })
  const empty = (count: number) => Array.from({ length: count }, () => line([[], [], [], []]))
  const rows = convened.flatMap(group => [band(group.title), ...group.rows.map(row => line(cellsOf(row)))])
  const spare =
    rows.length === 0
      ? [band(t('documents.sheet.participants')), ...empty(LINES_WITHOUT_LIST)]
      : [band(t('documents.sheet.others')), ...empty(SPARE_LINES)]
  const signing = widePage.text - Object.values(widths).reduce((sum, width) => sum + width, 0)
  return sheetTable(
    [
      { width: widths.number, heading: [run(t('documents.sheet.number'))] },
      { width: widths.organization, heading: [run(t('documents.sheet.organization'))] },
      { width: widths.name, heading: [run(t('documents.sheet.name'))] },
      { width: widths.position, heading: [run(t('documents.sheet.position'))] },
      { width: widths.contact, heading: [run(t('documents.sheet.contact'))] },
      { width: signing, heading: [run(t('documents.sheet.signature'))] },
    ],
    [...rows, ...spare],
    ROW_HEIGHT,
  )
}

function cellsOf({ organization, name, position, email, phone }: Signatory): string[][] {
  return [[organization], [name], [position], [email, phone].filter(text => text !== null)].map(texts =>
    texts.filter(text => text !== ''),
  )
}
