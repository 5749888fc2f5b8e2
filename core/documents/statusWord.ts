import { Footer, ImageRun, SectionType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { translator } from '../../shared/texts/index.ts'
import { type Paper, plainStationery, type Stationery } from './stationery.ts'
import { type StatusChart, type StatusDocument, type StatusParts, type StatusRow, statusParts } from './statusParts.ts'
import { headersAndFooters, uprightPage } from './word/frame.ts'
import { newLinks } from './word/links.ts'
import { type LongCell, LongTable } from './word/longTable.ts'
import { newLists } from './word/numbering.ts'
import { packWord } from './word/package.ts'
import { paragraph, run, tab } from './word/text.ts'

/** In twentieths of a point; together the width of the sheet. */
const widths = { reference: 1_600, agreement: 3_650, responsible: 1_600, dueDate: 1_700, rating: 1_450 } as const
const WIDTH = Object.values(widths).reduce((sum, width) => sum + width, 0)
const DOTS_A_POINT = 96 / 72

/** The status sheet in Word: one page of figures, charts as pictures that say in words what they show, and what needs attention. */
export function writeStatusWord(
  document: StatusDocument,
  stationery: Stationery = plainStationery,
): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(document.language)
  const parts = statusParts(document)
  const { institution, body, figures, language } = document
  return packWord(
    {
      language,
      title: [parts.title, body?.name].filter(Boolean).join(' – '),
      subject: body?.name ?? '',
      creator: institution || (body?.name ?? ''),
      keywords: '',
      date: figures.today,
    },
    [
      {
        headers: headersAndFooters({ logo: stationery.logo, institution, names: parts.title, mark: '', foot: '' }, t)
          .headers,
        // It is one page: no number.
        footers: { first: new Footer({ children: [paragraph('Footer', [run(parts.subtitle)])] }) },
        properties: { type: SectionType.NEXT_PAGE, titlePage: true, page: pageOf(stationery.paper) },
        children: [
          paragraph('Title', [run(parts.title)]),
          paragraph('StatusSubtitle', [run(parts.subtitle)]),
          cards(parts),
          paragraph('StatusMovement', [run(parts.movement)]),
          ...parts.charts.flatMap(([left, right], index) => [
            paragraph('StatusHeading', [run(left.title), tab(), run(right.title)]),
            paragraph('StatusCharts', [picture(left, 2 * index + 1), tab(), picture(right, 2 * index + 2)]),
          ]),
          paragraph('StatusHeading', [run(t('dashboard.sheet.attention'))]),
          ...(parts.attention.length === 0
            ? [paragraph('StatusMovement', [run(t('dashboard.sheet.noAttention'))])]
            : [
                new LongTable(
                  (['reference', 'agreement', 'responsible', 'dueDate', 'rating'] as const).map(name => ({
                    width: widths[name],
                    heading: t(`documents.tracker.columns.${name}`),
                  })),
                  parts.attention.map(cellsOf),
                ),
                paragraph('Spacer', []),
              ]),
        ],
      },
    ],
    { lists: newLists(), links: newLinks() },
  )
}

/** With less room around than other documents have. */
function pageOf(paper: Paper) {
  const { size } = uprightPage(paper)
  const side = (size.width - WIDTH) / 2
  return { size, margin: { top: 1_250, bottom: 1_000, left: side, right: side, header: 560, footer: 460 } }
}

function cards({ cards: all }: StatusParts): Table {
  const width = Math.floor(WIDTH / all.length)
  return new Table({
    style: 'SheetTable',
    columnWidths: all.map(() => width),
    width: { size: width * all.length, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: false, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        cantSplit: true,
        children: all.map(
          ({ label, value, note }) =>
            new TableCell({
              children: [
                paragraph('StatusLabel', [run(label)]),
                paragraph('StatusFigure', [run(value)]),
                paragraph('StatusNote', [run(note)]),
              ],
            }),
        ),
      }),
    ],
  })
}

function picture({ png, size, title, description }: StatusChart, number: number): ImageRun {
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: size.width * DOTS_A_POINT, height: size.height * DOTS_A_POINT },
    // The library would number pictures by a counter that lives as long as the program.
    altText: { id: String(number), name: title, description, title: '' },
  })
}

function cellsOf({ reference, text, responsible, due, overdue, rating }: StatusRow): LongCell[] {
  const plain = (said: string, style?: 'Strong' | 'Overdue' | 'OnDark') => ({
    style: 'StatusText' as const,
    words: [style ? { text: said, style } : { text: said }],
  })
  return [
    { paragraphs: [plain(reference, 'Strong')] },
    { paragraphs: [plain(text)] },
    { paragraphs: [plain(responsible)] },
    { paragraphs: [plain(due), ...(overdue ? [plain(overdue, 'Overdue')] : [])] },
    rating
      ? { paragraphs: [plain(rating.text, rating.ink === 'FFFFFF' ? 'OnDark' : 'Strong')], fill: rating.ground }
      : { paragraphs: [] },
  ]
}
