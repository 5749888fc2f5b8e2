import { type ParagraphStyle, saidByStyle } from './styles.ts'
import { type Letters, LINE, textWidth } from './textWidth.ts'

/** How a paragraph of a style stands on the page; lengths in twentieths of a point. */
export type Metrics = {
  letters: Letters
  lineHeight: number
  before: number
  after: number
  left: number
  right: number
  keepNext: boolean
  keepLines: boolean
  /** What lines above and below take, with their distance. */
  rules: number
}

const DEFAULT_POINTS = 11

/** The metrics of our styles, each read once from what the style says. */
export function newMetrics(): (style: ParagraphStyle) => Metrics {
  const known = new Map<ParagraphStyle, Metrics>()
  return style => {
    const found = known.get(style) ?? metricsOf(style)
    known.set(style, found)
    return found
  }
}

function metricsOf(style: ParagraphStyle): Metrics {
  const said = saidByStyle(style)
  const first = (part: 'paragraph' | 'run', pattern: RegExp) =>
    said.map(style => pattern.exec(style[part])).find(match => match !== null)
  const number = (pattern: RegExp, otherwise: number) => Number(first('paragraph', pattern)?.[1] ?? otherwise)
  const points = Number(first('run', /<w:sz w:val="(\d+)"/)?.[1] ?? DEFAULT_POINTS * 2) / 2
  const line = number(/ w:line="(\d+)"/, 240)
  const exact = first('paragraph', /w:lineRule="(\w+)"/)?.[1] === 'exact'
  const rule = first('paragraph', /<w:(?:top|bottom) w:val="single" w:sz="(\d+)" w:space="(\d+)"/)
  return {
    letters: {
      points,
      bold: first('run', /<w:b\/>/) !== undefined,
      capitals: first('run', /<w:caps\/>/) !== undefined,
    },
    lineHeight: exact ? line : (points * 20 * LINE * line) / 240,
    before: number(/ w:before="(\d+)"/, 0),
    after: number(/ w:after="(\d+)"/, 0),
    left: number(/<w:ind [^>]*w:left="(\d+)"/, 0),
    right: number(/<w:ind [^>]*w:right="(\d+)"/, 0),
    keepNext: first('paragraph', /<w:keepNext\/>/) !== undefined,
    keepLines: first('paragraph', /<w:keepLines\/>/) !== undefined,
    rules: rule ? Number(rule[1]) * 2.5 + Number(rule[2]) * 20 : 0,
  }
}

/** In how many lines a text stands in a column of this width, broken between words; at least one. */
export function linesOf(text: string, width: number, letters: Letters): number {
  let lines = 0
  const space = textWidth(' ', letters)
  for (const part of text.split('\n')) {
    lines += 1
    let at = 0
    // A tab leads to where the text of the paragraph stands, which here is its left edge.
    for (const word of part.slice(part.indexOf('\t') + 1).split(' ')) {
      const needed = textWidth(word, letters)
      if (at > 0 && at + needed > width) {
        lines += 1
        at = 0
      }
      // A word that is longer than a line is broken where it must.
      if (needed > width) lines += Math.ceil(needed / width) - 1
      at += (needed > width ? needed % width : needed) + space
    }
  }
  return lines
}
