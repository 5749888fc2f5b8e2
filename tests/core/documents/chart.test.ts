import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { BAR_HEIGHT, type Bar, drawBars } from '../../../core/documents/chart/bars.ts'
import { fitting, widthOf } from '../../../core/documents/chart/letters.ts'
import { writePng } from '../../../core/documents/chart/png.ts'
import { readPicture } from '../../../core/documents/picture.ts'
import { textWidth } from '../../../core/documents/word/textWidth.ts'

const bars: Bar[] = [
  { label: 'Secretaría', value: 10, part: 5, text: '10 (5)' },
  { label: 'Ñandú', value: 5, text: '5' },
  { label: '', value: 0, text: '0' },
]
const size = { width: 200, height: bars.length * BAR_HEIGHT }

/** The colour of a dot, as `RRGGBB`. */
function dot({ width, dots }: ReturnType<typeof drawBars>, x: number, y: number): string {
  return Buffer.from(dots.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)).toString('hex')
}

/** How many dots of a colour stand in the middle of a bar. */
function counted(canvas: ReturnType<typeof drawBars>, bar: number, colour: string): number {
  const y = Math.round((bar + 0.5) * BAR_HEIGHT * 3)
  return Array.from({ length: canvas.width }, (_, x) => dot(canvas, x, y)).filter(found => found === colour).length
}

it('a bar is as long as its value, and a part of it is told by stripes', () => {
  const canvas = drawBars({ bars, size })
  const second = counted(canvas, 1, '1f4e79')
  expect(counted(canvas, 0, '1f4e79')).toBeGreaterThan(second - 4)
  expect(counted(canvas, 0, '1f4e79')).toBeLessThan(second + 4)
  const red = counted(canvas, 0, 'b3261e')
  expect(Math.abs(red - second / 2)).toBeLessThan(8)
  expect(counted(canvas, 1, 'b3261e')).toBe(0)
  expect(counted(canvas, 2, '1f4e79')).toBe(0)
})

it('letters are as wide as those of the documents, and what does not fit ends in dots', () => {
  for (const text of ['Secretaría de Protección', '¿91 a 180 días?', 'WAVE – “x”…']) {
    const ours = textWidth(text, { points: 10, bold: false, capitals: false }) / 20
    expect(Math.abs(widthOf(text, 10) - ours)).toBeLessThan(ours * 0.01)
  }
  const short = fitting('Secretaría de Protección Social', 10, 60)
  expect(short).toMatch(/^Secre.*…$/)
  expect(widthOf(short, 10)).toBeLessThanOrEqual(60)
  expect(fitting('', 10, 60)).toBe('')
  // What no letter is there for takes its room all the same.
  expect(widthOf('漢', 10)).toBeGreaterThan(0)
})

it('the picture is a PNG with these dots, the same every time', () => {
  const canvas = drawBars({ bars, size })
  const png = writePng(canvas)
  expect(readPicture(png)).toMatchObject({ type: 'png', width: 600, height: canvas.height })
  const view = Buffer.from(png)
  const at = view.indexOf('IDAT')
  const rows = inflateSync(view.subarray(at + 4, at + 4 + view.readUInt32BE(at - 4)))
  expect(rows).toHaveLength(canvas.height * (600 * 3 + 1))
  expect(Buffer.compare(rows.subarray(1, 1 + 600 * 3), Buffer.from(canvas.dots.subarray(0, 600 * 3)))).toBe(0)
  expect(writePng(drawBars({ bars, size }))).toEqual(png)
})
