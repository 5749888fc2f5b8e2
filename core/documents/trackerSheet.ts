import type { Cell, ConditionalRule, WriteSheet } from 'hucre/xlsx'
import { cleanText } from '../../shared/text.ts'
import type { Translate } from '../../shared/texts/index.ts'
import { agreementStates } from '../../shared/vocabulary.ts'
import { cellText, type LongCell, serialDay } from './spreadsheet.ts'
import { heightOf, linesOf } from './spreadsheetLines.ts'
import { ownCells, ratingTexts, rowTexts, type TrackerColumn, trackerColumns, trackerHeadings } from './trackerCells.ts'
import type { TrackerDocument } from './trackerDocument.ts'
import {
  cellOf,
  columnRange,
  FIRST_ROW,
  HEADING_ROW,
  lastCell,
  pageFooter,
  pendingFormula,
  rowsRange,
  trackerSubtitle,
  trackerTitle,
} from './trackerLayout.ts'
import { ownColumnStyle, ownValidations, ownWidth } from './trackerOwnColumns.ts'
import { colourWhere, ratingColours, styles } from './trackerStyles.ts'

const widths: Record<TrackerColumn, number> = {
  reference: 16,
  body: 11,
  meeting: 14,
  agreement: 46,
  responsible: 21,
  support: 18,
  dueDate: 21,
  rating: 22,
  state: 12,
  lastFollowUp: 38,
}
/** A day with its month in words, in the document's language on every computer: "29 sep 2022", "Sep 29, 2022". */
const dayFormat = { es: '[$-480A]d mmm yyyy', en: '[$-409]mmm d, yyyy' }

/** The sheet of agreements without them: title, headings, a model row, and everything that holds for all rows. */
export function trackerSheet(document: TrackerDocument, t: Translate): WriteSheet {
  const date = dayFormat[document.language]
  const rules = [...overdueRules(document, t, date), ...ratingRules(document), ...closedRules(document, t)]
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { value: cellText(trackerTitle(document, t)), style: styles.title }],
    ['1,0', { value: cellText(trackerSubtitle(document, t)), style: styles.subtitle }],
  ])
  const headings = [...trackerHeadings(t), ...document.ownFields.map(field => cellText(cleanText(field.name)))]
  for (const [column, heading] of headings.entries()) {
    cells.set(`${HEADING_ROW - 1},${column}`, { value: heading, style: styles.heading })
  }
  for (const [column, name] of trackerColumns.entries()) {
    const style = name === 'reference' ? styles.locked : styles.editable
    const shown =
      name === 'dueDate'
        ? { ...style, numFmt: date, alignment: { ...style.alignment, horizontal: 'left' as const } }
        : style
    cells.set(`${FIRST_ROW - 1},${column}`, { value: null, style: shown })
  }
  for (const [index, field] of document.ownFields.entries()) {
    const style = ownColumnStyle(field.kind, date)
    cells.set(`${FIRST_ROW - 1},${trackerColumns.length + index}`, { value: null, style })
  }
  cells.set(`${FIRST_ROW - 1},${headings.length}`, { value: null, style: styles.own })
  return {
    name: t('documents.tracker.sheet'),
    cells,
    columns: widthsOf(document).map(width => ({ width })),
    rowDefs: new Map([
      [0, { height: 26 }],
      [1, { height: 20 }],
      [HEADING_ROW - 1, { height: 24 }],
    ]),
    freezePane: { rows: HEADING_ROW, columns: 1 },
    autoFilter: { range: `A${HEADING_ROW}:${lastCell(document)}` },
    dataValidations: [...validations(document, t), ...ownValidations(document, t)],
    conditionalRules: rules.map((rule, index) => ({ ...rule, priority: index + 1 })),
    protection: {
      sheet: true,
      // Excel sorts locked cells only where they lie in a range that may be edited; what keeps the references from being
      // typed over is then that they cannot be selected.
      selectLockedCells: false,
      selectUnlockedCells: true,
      sort: true,
      autoFilter: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
      insertColumns: true,
      insertHyperlinks: true,
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${HEADING_ROW}:$${HEADING_ROW}`,
      margins: { top: 0.5, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: pageFooter(document, t) },
    view: { showGridLines: false, tabColor: { rgb: '1F3864' } },
  }
}

/** The agreements as cells of that sheet, due days as serial numbers. */
export function* trackerRows(document: TrackerDocument, t: Translate): Generator<LongCell[]> {
  const textsOf = rowTexts(document.language, t, '\n')
  for (const row of document.rows) {
    const texts = textsOf(row)
    const due = row.dueDate === null ? null : serialDay(row.dueDate)
    yield [
      ...trackerColumns.map(column => (column === 'dueDate' ? (due ?? texts.dueDate) : texts[column])),
      ...ownCells(row, document.ownFields),
    ]
  }
}

/** A height that shows every line of a row's texts. */
export function trackerRowHeight(document: TrackerDocument): (values: readonly LongCell[]) => number {
  const all = widthsOf(document)
  return values => {
    const lines = values.map((value, index) => {
      const width = all[index]
      return typeof value === 'string' && width ? linesOf(value, width, 10) : 1
    })
    return heightOf(Math.max(1, ...lines), 10)
  }
}

function widthsOf({ ownFields }: TrackerDocument): number[] {
  return [...trackerColumns.map(name => widths[name]), ...ownFields.map(({ kind }) => ownWidth[kind])]
}

function validations(document: TrackerDocument, t: Translate): NonNullable<WriteSheet['dataValidations']> {
  const states = agreementStates.map(state => t(`fields.agreementState.${state}`))
  return [
    {
      type: 'list',
      range: columnRange(document, 'rating').replaceAll('$', ''),
      values: ratingTexts(t),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: t('documents.tracker.ratingRefused'),
      errorMessage: t('documents.tracker.ratingHelp'),
    },
    {
      type: 'list',
      range: columnRange(document, 'state').replaceAll('$', ''),
      values: states,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: t('documents.tracker.stateRefused'),
      errorMessage: t('documents.tracker.stateHelp'),
    },
  ]
}

/** A passed day of a pending agreement: in red, and with the word behind it. */
function overdueRules(document: TrackerDocument, t: Translate, date: string): ConditionalRule[] {
  const due = cellOf('dueDate')
  const formula = `AND(ISNUMBER(${due}),${due}<TODAY(),(${pendingFormula(cellOf('state'), t)})>0)`
  const numFmt = `${date}" · ${t('documents.tracker.overdue')}"`
  return [
    colourWhere(columnRange(document, 'dueDate').replaceAll('$', ''), 0, formula, {
      ink: 'B3261E',
      bold: true,
      numFmt,
    }),
  ]
}

/** The traffic light, for "3 – word" and for a number alone. */
function ratingRules(document: TrackerDocument): ConditionalRule[] {
  const range = columnRange(document, 'rating').replaceAll('$', '')
  return ratingColours.map((look, level) =>
    colourWhere(range, 0, `LEFT(${cellOf('rating')},1)="${level}"`, { ...look, bold: true }),
  )
}

/** Superseded and withdrawn agreements step back. */
function closedRules(document: TrackerDocument, t: Translate): ConditionalRule[] {
  const state = cellOf('state')
  const words = (['superseded', 'withdrawn'] as const).map(name => `${state}="${t(`fields.agreementState.${name}`)}"`)
  return [colourWhere(rowsRange(document), 0, `OR(${words.join(',')})`, { ink: '6B7280' })]
}
