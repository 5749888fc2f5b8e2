import { type FileChild, SectionType } from 'docx'
import { longDate } from '../../shared/dates.ts'
import { type Translate, translator } from '../../shared/texts/index.ts'
import { factsOf } from './minutesPart.ts'
import type { Slip, SlipsDocument } from './slips.ts'
import { plainStationery, type Stationery } from './stationery.ts'
import { headersAndFooters, titleParagraphs, uprightPage } from './word/frame.ts'
import { newLinks } from './word/links.ts'
import { newLists } from './word/numbering.ts'
import { packWord } from './word/package.ts'
import { page } from './word/styles.ts'
import { type SheetRow, sheetTable } from './word/table.ts'
import { paragraph, run } from './word/text.ts'

const NUMBER = 600
/** Room to write a line or two: 1.2 cm, in twentieths of a point. */
const ROW_HEIGHT = 680
const NOTES_HEIGHT = 1_300

/**
 * The sheet on which one speaker says whether the minutes tell what they said: each of their points with room for a correction
 * beside it, boxes to tick, and where to sign. On a letterhead, what `fillLetterhead` makes of it.
 */
export async function writeSlipWord(
  document: SlipsDocument,
  slip: Slip,
  stationery: Stationery = plainStationery,
): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(document.language)
  const properties = {
    language: document.language,
    title: t('outputs.slip.title'),
    subject: [document.title, document.body].filter(Boolean).join(' · '),
    creator: document.institution || document.body,
    keywords: document.reference,
    date: document.date,
  }
  if (stationery.template) {
    const { slipOnLetterhead } = await import('./letterhead/write.ts')
    return slipOnLetterhead(stationery.template, document, slip, properties)
  }
  return packWord(
    properties,
    [
      {
        ...headersAndFooters(
          {
            institution: document.institution,
            names: [document.body, document.reference].filter(Boolean).join(' · '),
            mark: '',
            foot: [document.reference, t('outputs.slip.fileName')].filter(Boolean).join(' · '),
          },
          t,
        ),
        properties: { type: SectionType.NEXT_PAGE, titlePage: true, page: uprightPage(stationery.paper) },
        children: contents(document, slip, t),
      },
    ],
    { lists: newLists(), links: newLinks() },
  )
}

function contents(document: SlipsDocument, slip: Slip, t: Translate): FileChild[] {
  const { language, date } = document
  const by = slip.replyBy && longDate(slip.replyBy, language)
  return [
    ...titleParagraphs({
      body: document.title ? document.body : '',
      title: t('outputs.slip.title'),
      kind: document.title || document.body,
      facts: factsOf([
        [t('outputs.slip.to'), [slip.speaker, slip.capacity].filter(Boolean).join(', ')],
        [t('documents.minutes.reference'), document.reference],
        [t('documents.minutes.date'), date && longDate(date, language)],
        [t('outputs.slip.replyBy'), by],
      ]),
    }),
    paragraph('Spacer', []),
    paragraph('BodyText', [run(by ? t('outputs.slip.openingBy', { date: by }) : t('outputs.slip.opening'))]),
    said(slip, t),
    paragraph('Spacer', []),
    paragraph('Label', [run(t('outputs.slip.choose'))]),
    paragraph('BodyText', [run(`☐  ${t('outputs.slip.confirmed')}`)]),
    paragraph('BodyText', [run(`☐  ${t('outputs.slip.corrected')}`)]),
    sheetTable(
      [{ width: page.text, heading: [run(t('outputs.slip.notes'))] }],
      [[[paragraph('SheetText', [])]]],
      NOTES_HEIGHT,
    ),
    paragraph('Spacer', []),
    paragraph('Signature', [run(t('outputs.slip.signature'))]),
    ...(document.institution
      ? [paragraph('SignatureNote', [run(t('outputs.slip.return', { institution: document.institution }))])]
      : []),
  ]
}

/** The points, numbered through; what was said before them stands as a band. */
function said({ remarks }: Slip, t: Translate): FileChild {
  let number = 0
  const half = Math.round((page.text - NUMBER) * 0.58)
  const rows = remarks.flatMap(({ lead, points }): SheetRow[] => [
    ...(lead.trim() ? [{ band: paragraph('SheetBand', [run(lead.trim())]) }] : []),
    ...points.map(({ text, told }): SheetRow => {
      number += 1
      const note = told === 'institution' || told === 'unattributed' ? t(`outputs.slip.told.${told}`) : ''
      return [
        [paragraph('SheetText', [run(`${number}`)])],
        [paragraph('SheetText', [run(text)]), ...(note ? [paragraph('TableNote', [run(note)])] : [])],
        [paragraph('SheetText', [])],
      ]
    }),
  ])
  return sheetTable(
    [
      { width: NUMBER, heading: [run(t('outputs.slip.number'))] },
      { width: half, heading: [run(t('outputs.slip.said'))] },
      { width: page.text - NUMBER - half, heading: [run(t('outputs.slip.correction'))] },
    ],
    rows,
    ROW_HEIGHT,
  )
}
