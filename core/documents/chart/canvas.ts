import { lettersOf } from './letters.ts'

/** Red, green, blue of `RRGGBB`. */
type Colour = string
/** A ground that tells by its lines as well as by its colour. */
export type Ground = { colour: Colour; stripes?: Colour }

/** Dots of red, green and blue, row by row. */
export type Canvas = { width: number; height: number; dots: Uint8Array }

/** A white canvas. */
export function newCanvas(width: number, height: number): Canvas {
  return { width, height, dots: new Uint8Array(width * height * 3).fill(255) }
}

const STRIPE = 4

/** Fills a rectangle, in whole dots. Stripes lean to the right, each four dots wide. */
export function fillRectangle(
  canvas: Canvas,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
  { colour, stripes }: Ground,
): void {
  const ground = parts(colour)
  const lines = stripes === undefined ? null : parts(stripes)
  const right = Math.min(Math.round(left + width), canvas.width)
  for (let y = Math.round(top); y < Math.min(Math.round(top + height), canvas.height); y += 1)
    for (let x = Math.round(left); x < right; x += 1)
      setDot(canvas, x, y, lines && (x + y) % (STRIPE * 2) < STRIPE ? lines : ground, 1)
}

/** Writes a text from its left end on its base line, `size` dots high, with soft edges. */
export function drawText(
  canvas: Canvas,
  text: string,
  { left, base, size, colour }: { left: number; base: number; size: number; colour: Colour },
): void {
  const ink = parts(colour)
  const scale = size / 1_000
  let x = left
  for (const { width, contours } of lettersOf(text)) {
    const lines = contours.map(contour => contour.map(([along, up]) => [x + along * scale, base - up * scale] as const))
    fillShape(canvas, lines, ink)
    x += width * scale
  }
}

type Line = readonly (readonly [x: number, y: number])[]
/** Of a dot, in each direction: how finely the edges of letters are told. */
const FINE = 4

/** Fills what lies within the lines by the non-zero rule, each dot by how much of it is covered. */
function fillShape(canvas: Canvas, lines: readonly Line[], ink: Parts): void {
  const points = lines.flat()
  if (points.length === 0) return
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const left = Math.max(0, Math.floor(Math.min(...xs)))
  const right = Math.min(canvas.width, Math.ceil(Math.max(...xs)))
  const top = Math.max(0, Math.floor(Math.min(...ys)))
  const bottom = Math.min(canvas.height, Math.ceil(Math.max(...ys)))
  for (let y = top; y < bottom; y += 1) {
    const covered = new Float64Array(Math.max(0, right - left))
    for (let row = 0; row < FINE; row += 1) coverRow(lines, y + (row + 0.5) / FINE, left, covered)
    for (const [index, share] of covered.entries())
      if (share > 0) setDot(canvas, left + index, y, ink, Math.min(1, share / FINE))
  }
}

/** Adds to each dot how much of it the shape covers at one height. */
function coverRow(lines: readonly Line[], height: number, left: number, covered: Float64Array): void {
  const crossings = lines
    .flatMap(line => line.map((from, index) => crossing(from, line[(index + 1) % line.length] ?? from, height)))
    .filter(found => found !== null)
    .sort((one, other) => one.x - other.x)
  let winding = 0
  for (const [index, { x, direction }] of crossings.entries()) {
    winding += direction
    const end = crossings[index + 1]?.x
    if (winding === 0 || end === undefined) continue
    for (let dot = Math.max(0, Math.floor(x - left)); dot < covered.length && dot + left < end; dot += 1)
      covered[dot] = (covered[dot] ?? 0) + Math.max(0, Math.min(end, dot + left + 1) - Math.max(x, dot + left))
  }
}

function crossing([ax, ay]: Line[number], [bx, by]: Line[number], height: number) {
  if (ay <= height === by <= height) return null
  return { x: ax + ((height - ay) / (by - ay)) * (bx - ax), direction: ay < by ? 1 : -1 }
}

type Parts = readonly [number, number, number]

function parts(colour: Colour): Parts {
  const value = Number.parseInt(colour, 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

function setDot({ width, dots }: Canvas, x: number, y: number, ink: Parts, share: number): void {
  const at = (y * width + x) * 3
  for (const [index, part] of ink.entries())
    dots[at + index] = Math.round((dots[at + index] ?? 255) * (1 - share) + part * share)
}
