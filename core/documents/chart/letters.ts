import { outlines } from './outlines.ts'

type Point = readonly [x: number, y: number]
/** A letter in thousandths of its size, upwards from the base line: closed lines, curves already broken up. */
export type Letter = { width: number; contours: readonly (readonly Point[])[] }

const SPACE: Letter = { width: 278, contours: [] }
/** What stands for a letter that is not here. */
const UNKNOWN: Letter = {
  width: 556,
  contours: [rectangle(60, 0, 496, 688), rectangle(120, 60, 436, 628).toReversed()],
}
/** Of a curve: labels are small. */
const STEPS = 4

let known: ReadonlyMap<string, string> | null = null
const read = new Map<string, Letter>()

/** The letters of a text, in their order. */
export function lettersOf(text: string): Letter[] {
  return Array.from(text.normalize('NFC'), letter => (/\s/.test(letter) ? SPACE : letterOf(letter)))
}

/** How wide a text stands at a size, in the unit of the size. */
export function widthOf(text: string, size: number): number {
  return (lettersOf(text).reduce((sum, { width }) => sum + width, 0) * size) / 1_000
}

/** The text as far as it fits in a width; where it does not, it ends in "…". */
export function fitting(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text
  const characters = Array.from(text)
  while (characters.length > 0 && widthOf(`${characters.join('').trimEnd()}…`, size) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

function letterOf(letter: string): Letter {
  const before = read.get(letter)
  if (before) return before
  known ??= new Map(
    outlines
      .trim()
      .split('\n')
      .map(line => [String.fromCodePoint(line.codePointAt(0) ?? 0), line]),
  )
  const line = known.get(letter)
  const found = line === undefined ? UNKNOWN : parsed(line.slice(letter.length))
  read.set(letter, found)
  return found
}

/** `556:10,20 30,40c 50,60;…` */
function parsed(line: string): Letter {
  const [width = '', contours = ''] = line.split(':')
  return {
    width: Number(width),
    contours: contours
      .split(';')
      .filter(contour => contour !== '')
      .map(contour => straightened(contour.split(' ').map(pointOf))),
  }
}

type Steered = { at: Point; steers: boolean }

function pointOf(written: string): Steered {
  const [x = '0', y = '0'] = written.replace('c', '').split(',')
  return { at: [Number(x), Number(y)], steers: written.endsWith('c') }
}

/** Between two points that steer lies one that does not (TrueType Reference Manual, chapter 1). */
function straightened(points: readonly Steered[]): Point[] {
  const whole = points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length]
    return point.steers && next?.steers ? [point, { at: middle(point.at, next.at), steers: false }] : [point]
  })
  const start = whole.findIndex(({ steers }) => !steers)
  const turned = [...whole.slice(start), ...whole.slice(0, start), ...whole.slice(start, start + 1)]
  const line: Point[] = []
  for (const [index, { at, steers }] of turned.entries()) {
    const from = turned[index - 1]?.at
    const to = turned[index + 1]?.at
    if (!steers) line.push(at)
    else if (from && to) for (let step = 1; step < STEPS; step += 1) line.push(onCurve(from, at, to, step / STEPS))
  }
  return line
}

function onCurve([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point, t: number): Point {
  const u = 1 - t
  return [u * u * ax + 2 * u * t * bx + t * t * cx, u * u * ay + 2 * u * t * by + t * t * cy]
}

function middle([ax, ay]: Point, [bx, by]: Point): Point {
  return [(ax + bx) / 2, (ay + by) / 2]
}

function rectangle(left: number, bottom: number, right: number, top: number): Point[] {
  return [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ]
}
