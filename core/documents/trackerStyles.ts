import type { CellStyle, ConditionalRule } from 'hucre/xlsx'
import type { Language } from '../../shared/contract/fields.ts'

const FONT = 'Arial'
const INK = '1F2933'
const QUIET = '5F6B7A'
const BLUE = '1F3864'
const LINE = 'C9D0D9'
const WHITE = 'FFFFFF'

/** The traffic light, by level: ground and ink. Every pair has a contrast of 4.5 : 1 or more. */
export const ratingColours: readonly { ground: string; ink: string }[] = [
  { ground: 'C62828', ink: WHITE },
  { ground: 'FFF3D1', ink: '000000' },
  { ground: 'FFE14D', ink: '000000' },
  { ground: 'F6993F', ink: '000000' },
  { ground: 'A8D79B', ink: '000000' },
  { ground: '1B6B36', ink: WHITE },
]

const lines = { top: line(LINE), bottom: line(LINE), left: line(LINE), right: line(LINE) }
const text = { name: FONT, size: 10, color: { rgb: INK } }
const wrapped = { vertical: 'top', wrapText: true } as const
const inset = { vertical: 'center', indent: 1 } as const
/** Figures keep their distance from the line by `_0`, the width of a digit: not every program indents them. */
const right = { vertical: 'center', horizontal: 'right' } as const

export const styles = {
  title: { font: { ...text, size: 16, bold: true, color: { rgb: BLUE } }, alignment: { vertical: 'center' } },
  subtitle: { font: { ...text, color: { rgb: QUIET } }, alignment: { vertical: 'top' } },
  heading: {
    font: { ...text, bold: true, color: { rgb: WHITE } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: BLUE } },
    border: { ...lines, bottom: line(BLUE), left: line('5B7099'), right: line('5B7099') },
    alignment: { vertical: 'center', wrapText: true },
  },
  /** The head of a small table. */
  tableHead: {
    font: { ...text, bold: true, color: { rgb: WHITE } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: BLUE } },
    border: lines,
    alignment: { ...inset, horizontal: 'left' },
  },
  section: {
    font: { ...text, size: 12, bold: true, color: { rgb: BLUE } },
    border: { bottom: { style: 'medium', color: { rgb: BLUE } } },
    alignment: { vertical: 'bottom' },
  },
  label: { font: text, border: lines, alignment: { ...inset, horizontal: 'left' } },
  level: { font: text, border: lines, alignment: { vertical: 'center', horizontal: 'center' } },
  count: { font: text, border: lines, numFmt: '#,##0_0', alignment: right },
  share: { font: text, border: lines, numFmt: '0%_0', alignment: right },
  /** A bar of full blocks: it says the same in grey. */
  bar: {
    font: { ...text, size: 8, color: { rgb: BLUE } },
    border: lines,
    alignment: { vertical: 'center', horizontal: 'left' },
  },
  average: { font: text, border: lines, numFmt: '0.0_0', alignment: right },
  paragraph: { font: text, alignment: wrapped },
  bullet: { font: { ...text, bold: true, color: { rgb: BLUE } }, alignment: { vertical: 'top', horizontal: 'right' } },
  note: { font: { ...text, size: 9, italic: true, color: { rgb: QUIET } }, alignment: { vertical: 'top' } },
  /** A cell that nobody types into. */
  locked: { font: { ...text, bold: true }, border: lines, alignment: wrapped },
  editable: { font: text, border: lines, alignment: wrapped, protection: { locked: false } },
  /** The columns to the right of ours. */
  own: { font: text, alignment: wrapped, protection: { locked: false } },
} satisfies Record<string, CellStyle>

export const defaultFont = { name: FONT, size: 10 }

/** A share as each language writes it: "33 %", "33%". */
export function shareStyle(language: Language) {
  return { ...styles.share, numFmt: language === 'es' ? '0 %_0' : '0%_0' }
}

/** The same style in bold, for totals. */
export function bold<Style extends { font: object }>(style: Style): Style & CellStyle {
  return { ...style, font: { ...style.font, bold: true } }
}

/** The colours of a rating level as a fixed style. */
export function ratingStyle(level: number): CellStyle {
  const { ground, ink } = ratingColours[level] ?? { ground: WHITE, ink: INK }
  return {
    ...styles.label,
    font: { ...text, bold: true, color: { rgb: ink } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: ground } },
  }
}

/** Colours cells where a formula holds. In a differential format the ground is the background colour. */
export function colourWhere(
  range: string,
  priority: number,
  formula: string,
  look: { ground?: string; ink: string; bold?: boolean; numFmt?: string },
): ConditionalRule {
  const font = { color: { rgb: look.ink }, ...(look.bold ? { bold: true } : {}) }
  return {
    type: 'expression',
    range,
    priority,
    formula,
    style: {
      font,
      ...(look.ground ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: look.ground } } } : {}),
      ...(look.numFmt ? { numFmt: look.numFmt } : {}),
    },
  }
}

function line(rgb: string) {
  return { style: 'thin', color: { rgb } } as const
}
