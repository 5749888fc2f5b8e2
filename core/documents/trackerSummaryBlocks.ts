import type { CellStyle, CellValue } from 'hucre/xlsx'
import { isInForce, isOpen, isOverdueOn } from '../../shared/agreementRules.ts'
import { dayAfter } from '../../shared/dates.ts'
import { cleanText } from '../../shared/text.ts'
import type { Translate } from '../../shared/texts/index.ts'
import { agreementStates, ratingLevels } from '../../shared/vocabulary.ts'
import { ratingTexts, type TrackerColumn } from './trackerCells.ts'
import type { TrackerDocument, TrackerRow } from './trackerDocument.ts'
import { columnRange, inForceFormula, pendingFormula } from './trackerLayout.ts'
import { ratingStyle, shareStyle, styles } from './trackerStyles.ts'

/** A table of the summary: the heading of the labels, the headings of the figures, the lines. */
export type Block = { title: string; headings: string[]; lines: Line[] }
export type Line = { label: string; style?: CellStyle; figures: Figure[]; total?: boolean }
/** A figure: its formula, given its own row and where a line of its block stands, and what it gives on the day. */
export type Figure = {
  formula: (row: number, rowOf: (line: number) => number) => string
  result: CellValue
  style: CellStyle
  /** How many columns it takes; one unless said. */
  span?: number
}

const SOON_DAYS = 30

/** How many agreements are in each state. */
export function stateBlock(document: TrackerDocument, t: Translate): Block {
  const states = rangeOf(document, t, 'state')
  const lines = agreementStates.map(state => {
    const word = t(`fields.agreementState.${state}`)
    return {
      label: word,
      formula: `COUNTIF(${states},"${word}")`,
      count: countOf(document, row => row.state === state),
    }
  })
  return shares(document, t, t('documents.tracker.summary.byState'), lines)
}

/** How many agreements in force have each rating, and the average of those that have one. */
export function ratingBlock(document: TrackerDocument, t: Translate): Block {
  const ratings = rangeOf(document, t, 'rating')
  const inForce = `(${inForceFormula(rangeOf(document, t, 'state'), t)})`
  const rows = document.rows.filter(isInForce)
  const texts = ratingTexts(t)
  const lines: Count[] = ratingLevels.map(level => ({
    label: texts[level] ?? '',
    style: ratingStyle(level),
    formula: `SUMPRODUCT((LEFT(${ratings},1)="${level}")*${inForce})`,
    count: rows.filter(row => row.rating === level).length,
  }))
  const unrated = {
    label: t('documents.tracker.summary.unrated'),
    formula: `SUMPRODUCT((${ratings}="")*${inForce})`,
    count: rows.filter(row => row.rating === null).length,
  }
  const block = shares(document, t, t('documents.tracker.summary.byRating'), [...lines, unrated])
  const rated = rows.flatMap(row => row.rating ?? [])
  const average: Figure = {
    formula: (_, rowOf) => {
      const sum = `SUM(B${rowOf(0)}:B${rowOf(5)})`
      return `IF(${sum}=0,"",(${ratingLevels.map(level => `${level}*B${rowOf(level)}`).join('+')})/${sum})`
    },
    result: rated.length === 0 ? '' : rated.reduce((sum, rating) => sum + rating, 0) / rated.length,
    style: styles.average,
  }
  const progress: Figure = {
    formula: row => `IF(B${row}="","",B${row}/5)`,
    result: typeof average.result === 'number' ? average.result / 5 : '',
    style: shareStyle(document.language),
  }
  const bar = barOf(typeof progress.result === 'number' ? progress.result : 0)
  block.lines.push({ label: t('documents.tracker.summary.average'), figures: [average, progress, bar] })
  return block
}

/** When the agreements that are still to be done are due. */
export function deadlineBlock(document: TrackerDocument, t: Translate): Block {
  const due = rangeOf(document, t, 'dueDate')
  const pending = `(${pendingFormula(rangeOf(document, t, 'state'), t)})`
  const soon = dayAfter(document.today, SOON_DAYS)
  const line = (label: string, where: string, test: (row: TrackerRow) => boolean): Count => ({
    label,
    formula: `SUMPRODUCT(${where}*${pending})`,
    count: countOf(document, row => isOpen(row) && test(row)),
  })
  const day = `ISNUMBER(${due})`
  const word = (kind: 'continuous' | 'undefined') => t(`fields.dueKind.${kind}`)
  const wordless = (row: TrackerRow, kind: TrackerRow['dueKind']) => row.dueDate === null && row.dueKind === kind
  const today = document.today
  return shares(document, t, t('documents.tracker.summary.deadlines'), [
    line(t('documents.tracker.summary.overdue'), `${day}*(${due}<TODAY())`, row => isOverdueOn(row, today)),
    line(
      t('documents.tracker.summary.dueSoon'),
      `${day}*(${due}>=TODAY())*(${due}<=TODAY()+${SOON_DAYS})`,
      row => row.dueDate !== null && row.dueDate >= today && row.dueDate <= soon,
    ),
    line(
      t('documents.tracker.summary.dueLater'),
      `${day}*(${due}>TODAY()+${SOON_DAYS})`,
      row => row.dueDate !== null && row.dueDate > soon,
    ),
    line(t('documents.tracker.summary.continuous'), `(${due}="${word('continuous')}")`, row =>
      wordless(row, 'continuous'),
    ),
    line(t('documents.tracker.summary.undefined'), `(${due}="${word('undefined')}")`, row =>
      wordless(row, 'undefined'),
    ),
    line(
      t('documents.tracker.summary.noDate'),
      `(${due}="")`,
      row => row.dueDate === null && (row.dueKind === null || row.dueKind === 'date'),
    ),
  ])
}

/** For each body its agreements, those still to be done, and those overdue. */
export function bodyBlock(document: TrackerDocument, t: Translate): Block {
  const column = rangeOf(document, t, 'body')
  const due = rangeOf(document, t, 'dueDate')
  const pending = `(${pendingFormula(rangeOf(document, t, 'state'), t)})`
  const figure = (where: string, result: number): Figure => ({
    formula: row => `SUMPRODUCT((${column}=$A${row})${where})`,
    result,
    style: styles.count,
  })
  const lines = [...Map.groupBy(document.rows, row => cleanText(row.body))].map(([label, rows]) => ({
    label,
    figures: [
      figure('*1', rows.length),
      figure(`*${pending}`, rows.filter(row => isOpen(row)).length),
      figure(
        `*${pending}*ISNUMBER(${due})*(${due}<TODAY())`,
        rows.filter(row => isOverdueOn(row, document.today)).length,
      ),
    ],
  }))
  return {
    title: t('documents.tracker.summary.byBody'),
    headings: (['agreements', 'pending', 'overdue'] as const).map(name => t(`documents.tracker.summary.${name}`)),
    lines,
  }
}

/** As many blocks as the share to its left has of a whole bar; it is drawn with the sheet's own figures. */
function barOf(share: number): Figure {
  return {
    formula: row => `IF(C${row}="","",REPT("${BLOCK}",ROUND(C${row}*${BAR},0)))`,
    result: BLOCK.repeat(Math.round(share * BAR)),
    style: styles.bar,
    span: 2,
  }
}

const BLOCK = '█'
/** Blocks of a bar that stands for all. */
const BAR = 28
const noBar: Figure = { formula: () => '""', result: '', style: styles.bar, span: 2 }

type Count = { label: string; style?: CellStyle; formula: string; count: number }

/** A table of counts, each with its share of the total below. */
function shares(document: TrackerDocument, t: Translate, title: string, counts: readonly Count[]): Block {
  const total = counts.reduce((sum, line) => sum + line.count, 0)
  const end = counts.length
  const share = (count: number): Figure => ({
    formula: (row, rowOf) => `IF($B$${rowOf(end)}=0,0,B${row}/$B$${rowOf(end)})`,
    result: total === 0 ? 0 : count / total,
    style: shareStyle(document.language),
  })
  const lines: Line[] = counts.map(({ label, style, formula, count }) => ({
    label,
    ...(style ? { style } : {}),
    figures: [
      { formula: () => formula, result: count, style: styles.count },
      share(count),
      barOf(total === 0 ? 0 : count / total),
    ],
  }))
  const sum: Figure = {
    formula: (_, rowOf) => `SUM(B${rowOf(0)}:B${rowOf(end - 1)})`,
    result: total,
    style: styles.count,
  }
  lines.push({ label: t('documents.tracker.summary.total'), figures: [sum, share(total), noBar], total: true })
  return {
    title,
    headings: [t('documents.tracker.summary.agreements'), t('documents.tracker.summary.share'), ''],
    lines,
  }
}

function rangeOf(document: TrackerDocument, t: Translate, column: TrackerColumn): string {
  return `${t('documents.tracker.sheet')}!${columnRange(document, column)}`
}

function countOf(document: TrackerDocument, test: (row: TrackerRow) => boolean): number {
  return document.rows.filter(test).length
}
