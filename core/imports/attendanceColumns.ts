import { foldText } from '../../shared/text.ts'
import type { SourceLine } from './sourceLine.ts'
import { connectives, organizationWords, sectors } from './vocabulary.ts'

/** A cell of an attendance list, with the group that it stands under. */
export type ListedCell = { sector: string; text: string }

/**
 * A list in two columns whose cells a text export ran together on each line: "Secretary of Education Canada". The first line
 * names two groups ("Government International Cooperation"); an empty left cell leaves a leading space; a group can begin in
 * the middle of a column. Groups come in the order in which they begin. Null when the first line is no pair of groups. Where
 * a line can be cut at several places, the cut is taken whose halves look most like names: countries, acronyms, groups,
 * names that the document uses elsewhere.
 */
export function readColumns(lines: readonly SourceLine[], isKnownName: (name: string) => boolean): ListedCell[] | null {
  const [header, ...rows] = lines
  const groups = header ? cutGroups(header.text) : null
  if (!groups) return null
  const current: [string, string] = [...groups]
  const order: string[] = [...groups]
  const cells: [ListedCell[], ListedCell[]] = [[], []]
  const spaced = rows.filter(row => row.gap > 0).length * 2 > rows.length
  let lastColumn: 0 | 1 = 1
  for (const row of rows) {
    const wrapped = spaced && row.gap === 0 ? cells[lastColumn].at(-1) : undefined
    if (wrapped) {
      wrapped.text = `${wrapped.text} ${row.text}`
      continue
    }
    for (const [column, text] of cutRow(row, isKnownName)) {
      lastColumn = column
      if (isSector(text)) {
        current[column] = text
        order.push(text)
      } else {
        cells[column].push({ sector: current[column], text })
      }
    }
  }
  return cells.flat().sort((a, b) => order.indexOf(a.sector) - order.indexOf(b.sector))
}

/** Whether a line is the title of a group of organisations. */
export function isSector(text: string): boolean {
  return SECTORS.has(foldText(text))
}

const SECTORS = new Set(sectors)

function cutGroups(text: string): [string, string] | null {
  const words = text.split(/\s+/)
  for (let at = 1; at < words.length && words.length <= 12; at++) {
    const [left, right] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    if (isSector(left) && isSector(right)) return [left, right]
  }
  return null
}

function cutRow(row: SourceLine, isKnownName: (name: string) => boolean): [0 | 1, string][] {
  if (/^\s/.test(row.raw)) return [[1, row.text]]
  const wide = row.raw.trim().split(/\t+|\s{3,}/)
  if (wide.length === 2)
    return [
      [0, wide[0] ?? ''],
      [1, wide[1] ?? ''],
    ]
  const words = row.text.split(/\s+/)
  let best: { at: number; score: number } = { at: words.length, score: scoreOf(words, isKnownName) }
  for (let at = 1; at < words.length && words.length <= 20; at++) {
    if (isLink(words[at - 1]) || isLink(words[at])) continue
    const score = scoreOf(words.slice(0, at), isKnownName) + scoreOf(words.slice(at), isKnownName)
    if (score > best.score) best = { at, score }
  }
  const left = words.slice(0, best.at).join(' ')
  return best.at === words.length
    ? [[0, left]]
    : [
        [0, left],
        [1, words.slice(best.at).join(' ')],
      ]
}

function isLink(word: string | undefined): boolean {
  return word !== undefined && connectives.has(word)
}

/** How much some words look like the whole name of an organisation. */
function scoreOf(words: readonly string[], isKnownName: (name: string) => boolean): number {
  const text = words.join(' ')
  if (isSector(text) || isKnownName(text)) return 3
  if (words.length === 1) return /^[\p{Lu}\d-]{2,12}$/u.test(text) ? 2 : 0
  return words.some(word => organizationWords.has(foldText(word))) ? 1.5 : 0
}
