import type { ReturnedTracker } from '../../shared/contract/trackers.ts'
import { foldText } from '../../shared/text.ts'
import { translator } from '../../shared/texts/index.ts'
import { languages } from '../../shared/vocabulary.ts'
import { trackerColumns } from '../documents/trackerCells.ts'
import type { CellValue, SheetRow } from './workbook.ts'

export type TrackerHeading = ReturnedTracker['columns'][number]
/** Where each column stands in a sheet, from 0, and in which row of it the headings do. */
export type TrackerColumns = {
  places: ReadonlyMap<TrackerHeading, number>
  /** The other columns that have a heading, by it. */
  others: ReadonlyMap<string, number>
  row: number
}

/**
 * The columns of a tracker by their headings, in either language, moved or slightly renamed; null where a sheet has none.
 * @param own headings, folded, that are known to be those of the person's own columns
 */
export function trackerColumnsOf(
  rows: readonly SheetRow[],
  own: ReadonlySet<string> = new Set(),
): TrackerColumns | null {
  for (const { number, cells } of rows.slice(0, DEEPEST_HEADING)) {
    const places = placesOf(cells, own)
    if (places.size < FEWEST) continue
    if (!places.has('reference')) {
      const column = columnOfReferences(rows.filter(row => row.number > number))
      if (column === null) continue
      places.set('reference', column)
    }
    return { places, others: othersOf(cells, new Set(places.values())), row: number }
  }
  return null
}

/** Whether a text is built like a reference: `NCG-2022-03/4`, with whatever dash or stroke. */
export function isReference(text: string): boolean {
  return /^\S{1,20}\s?[-‐‑–—]\s?\d{4}\s?[-‐‑–—]\s?\d{1,4}\s?[/\\|]\s?\d{1,4}$/u.test(text.trim())
}

const DEEPEST_HEADING = 25
/** A reference alone is no tracker, and another table may have one column of the same name. */
const FEWEST = 2
/** Ways in which people name these columns, folded, beside those in which we do. */
const alsoNamed: Record<TrackerHeading, readonly string[]> = {
  reference: ['ref', 'codigo', 'code', 'referencia del acuerdo', 'no acuerdo'],
  body: ['grupo', 'group'],
  meeting: [],
  agreement: ['texto', 'texto del acuerdo', 'compromiso', 'agreement text'],
  responsible: ['responsables', 'institucion responsable', 'responsibles', 'lead'],
  support: ['apoyos', 'apoya', 'instituciones de apoyo', 'supporting'],
  dueDate: ['fecha', 'plazo', 'vence', 'vencimiento', 'fecha de vencimiento', 'deadline', 'due', 'date'],
  rating: ['avance', 'nivel', 'nivel de avance', 'semaforo', 'nota', 'progress', 'level'],
  state: ['situacion', 'status', 'estatus'],
  lastFollowUp: ['seguimiento', 'avances', 'ultimo avance', 'comentarios', 'follow up', 'comments'],
}
const ours = trackerColumns.map(column => ({
  column,
  names: languages.map(language => foldText(translator(language)(`documents.tracker.columns.${column}`))),
}))

/** The heading that fits best takes the column; each column is there once. */
function placesOf(cells: SheetRow['cells'], own: ReadonlySet<string>): Map<TrackerHeading, number> {
  const found = [...cells].flatMap(([place, value]) => {
    const heading = typeof value === 'string' ? foldText(value.slice(0, 200)) : ''
    return heading === '' || own.has(heading)
      ? []
      : ours.flatMap(({ column, names }) => fitOf(heading, column, names, place))
  })
  const places = new Map<TrackerHeading, number>()
  const taken = new Set<number>()
  for (const { column, place } of found.sort((one, other) => one.fit - other.fit || one.place - other.place)) {
    if (places.has(column) || taken.has(place)) continue
    places.set(column, place)
    taken.add(place)
  }
  return places
}

/** Columns that are none of ours, by what they are headed; of two that are headed alike the first. */
function othersOf(cells: SheetRow['cells'], ours: ReadonlySet<number>): Map<string, number> {
  const others = new Map<string, number>()
  for (const [place, value] of cells) {
    const heading = typeof value === 'object' || ours.has(place) ? '' : String(value).replace(/\s+/g, ' ').trim()
    if (heading === '' || heading.length > LONGEST_HEADING || others.size >= MOST_OTHERS) continue
    if (!others.has(heading)) others.set(heading, place)
  }
  return others
}

const LONGEST_HEADING = 100
const MOST_OTHERS = 60

/** 0 our own heading, 1 one of its other names, 2 and more with words added or letters wrong. */
function fitOf(heading: string, column: TrackerHeading, names: readonly string[], place: number) {
  if (names.includes(heading)) return [{ column, place, fit: 0 }]
  if (alsoNamed[column].includes(heading)) return [{ column, place, fit: 1 }]
  if (names.some(name => heading.startsWith(`${name} `))) return [{ column, place, fit: 2 }]
  const distance = Math.min(...names.map(name => lettersBetween(heading, name)))
  return distance <= 2 ? [{ column, place, fit: 2 + distance }] : []
}

/** The letters that are wrong, missing or too many; 3 stands for all that are more. */
function lettersBetween(heading: string, name: string): number {
  if (name.length < 5 || Math.abs(heading.length - name.length) > 2) return 3
  let before = Array.from({ length: name.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...heading].entries()) {
    const now = [row + 1]
    for (const [index, other] of [...name].entries())
      now.push(
        Math.min((before[index + 1] ?? 0) + 1, (now[index] ?? 0) + 1, (before[index] ?? 0) + Number(letter !== other)),
      )
    before = now
  }
  return Math.min(3, before.at(-1) ?? 3)
}

/** The column of a sheet whose heading was lost but which holds references all the way down. */
function columnOfReferences(rows: readonly SheetRow[]): number | null {
  const counts = new Map<number, number>()
  const isOne = (value: CellValue) => typeof value === 'string' && isReference(value)
  for (const { cells } of rows)
    for (const [column, value] of cells) if (isOne(value)) counts.set(column, (counts.get(column) ?? 0) + 1)
  const [best] = [...counts].sort((one, other) => other[1] - one[1])
  return best && best[1] * 2 >= rows.length ? best[0] : null
}
