import { type Canvas, drawText, fillRectangle, type Ground, newCanvas } from './canvas.ts'
import { fitting, widthOf } from './letters.ts'

/** One bar: what it is of, how long it is, and a part of it that is told apart. */
export type Bar = {
  label: string
  value: number
  /** Drawn first, in stripes, within the value. */
  part?: number
  /** What stands behind the bar. */
  text: string
  ground?: Ground
}
/** Of one bar with the room around it, in points. */
export const BAR_HEIGHT = 12.5
/** `size` in points; the bars stand at its top. */
export type BarChart = { bars: readonly Bar[]; size: { width: number; height: number } }

const BLUE: Ground = { colour: '1F4E79' }
const STRIPED: Ground = { colour: 'B3261E', stripes: 'FFFFFF' }
const INK = '262626'
const AXIS = '595959'
/** Light grounds, too, end somewhere. */
const EDGE = 'AEB5BF'
/** In points. */
const TEXT = 8.5
const GAP = 4
const THICK = 8.5
const LABEL_SHARE = 0.4
/** How far the base line stands below the middle of small letters, in sizes of the letter. */
const HALF_HEIGHT = 0.36

/**
 * Bars that lie, each with its label before and its number behind: readable in grey, since a part is striped and what a bar says stands
 * beside it.
 * @param dots how many to a point
 */
export function drawBars({ bars, size }: BarChart, dots = 3): Canvas {
  const canvas = newCanvas(Math.round(size.width * dots), Math.round(size.height * dots))
  const widest = (texts: string[]) => Math.max(0, ...texts.map(text => widthOf(text, TEXT)))
  const labels = Math.min(size.width * LABEL_SHARE, widest(bars.map(({ label }) => label)))
  const start = labels + GAP
  const room = size.width - start - 2 * GAP - widest(bars.map(({ text }) => text))
  const most = Math.max(1, ...bars.map(({ value }) => value))
  for (const [index, { label, value, part = 0, text, ground = BLUE }] of bars.entries()) {
    const centre = (index + 0.5) * BAR_HEIGHT
    const write = (words: string, left: number) => {
      const base = centre + TEXT * HALF_HEIGHT
      drawText(canvas, words, { left: left * dots, base: base * dots, size: TEXT * dots, colour: INK })
    }
    const fill = (length: number, look: Ground, inset: number) => {
      const area = { left: start * dots, top: (centre - THICK / 2) * dots, width: length * dots, height: THICK * dots }
      const { left, top, width, height } = area
      fillRectangle(canvas, { left, top: top + inset, width: width - inset, height: height - 2 * inset }, look)
    }
    const length = (value / most) * room
    const shown = fitting(label, TEXT, labels)
    write(shown, labels - widthOf(shown, TEXT))
    write(text, start + length + GAP)
    if (value > 0) {
      fill(length, { colour: EDGE }, 0)
      fill(length, ground, 1)
    }
    if (part > 0) fill((part / most) * room, STRIPED, 1)
  }
  fillRectangle(
    canvas,
    { left: start * dots - 2, top: 0, width: 2, height: bars.length * BAR_HEIGHT * dots },
    { colour: AXIS },
  )
  return canvas
}
