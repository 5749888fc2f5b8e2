import { type FileChild, SectionType } from 'docx'
import { longDate } from '../../shared/dates.ts'
import { type Translate, translator } from '../../shared/texts/index.ts'
import { factsOf } from './minutesPart.ts'
import { type RedactionsDocument, redactionCells, redactionHeadings } from './redactions.ts'
import { plainStationery, type Stationery } from './stationery.ts'
import { headersAndFooters, sidewaysPage, titleParagraphs } from './word/frame.ts'
import { newLinks } from './word/links.ts'
import { newLists } from './word/numbering.ts'
import { packWord } from './word/package.ts'
import { widePage } from './word/styles.ts'
import { table } from './word/table.ts'
import { paragraph, run } from './word/text.ts'

/** Of the width of the page, for each column. */
const shares = { short: [24, 30, 20, 26], whole: [14, 16, 12, 16, 21, 21] }

/** The log as a document on a page on its side: what an edition does not tell as the record does. */
export function writeRedactionsWord(
  document: RedactionsDocument,
  stationery: Stationery = plainStationery,
): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(document.language)
  const name = t('editions.log.fileName')
  return packWord(
    {
      language: document.language,
      title: [name, document.reference].join(' · '),
      subject: document.body,
      creator: document.institution || document.body,
      keywords: document.reference,
      date: document.date,
    },
    [
      {
        ...headersAndFooters(
          {
            institution: document.institution,
            names: [document.body, document.reference].filter(Boolean).join(' · '),
            mark: document.withContent ? t('documents.common.edition.internal') : '',
            foot: [document.reference, name].join(' · '),
            wide: true,
          },
          t,
        ),
        properties: { type: SectionType.NEXT_PAGE, titlePage: true, page: sidewaysPage(stationery.paper) },
        children: contents(document, t),
      },
    ],
    { lists: newLists(), links: newLinks() },
  )
}

function contents(document: RedactionsDocument, t: Translate): FileChild[] {
  const { reference, body, title, date, language, audience, redactions, withContent } = document
  const widths = (withContent ? shares.whole : shares.short).map(share => Math.round((widePage.text * share) / 100))
  const columns = redactionHeadings(document, t).map((heading, index) => ({
    width: widths[index] ?? 0,
    heading: [run(heading)],
  }))
  const rows = redactionCells(document, t).map(cells =>
    cells.map(cell => cell.split('\n').map(line => paragraph('TableText', [run(line)]))),
  )
  return [
    ...titleParagraphs({
      body: title ? body : '',
      title: t('editions.log.fileName'),
      kind: title || body,
      facts: factsOf([
        [t('documents.minutes.reference'), reference],
        [t('documents.minutes.date'), date && longDate(date, language)],
        [t('meeting.documents.edition'), t(`fields.audience.${audience}`)],
      ]),
    }),
    paragraph('Spacer', []),
    paragraph('BodyText', [run(redactions.length === 0 ? t('editions.log.nothing') : t('editions.log.lead'))]),
    ...(rows.length === 0 ? [] : [table(columns, rows), paragraph('Spacer', [])]),
  ]
}
