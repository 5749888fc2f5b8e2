import { type ILevelsOptions, LevelFormat, type NumberingDefinition } from 'docx'

/** The kinds of list in our documents; each list of numbers is an instance of its own and starts again. */
type ListKind = 'numbers' | 'bullets' | 'points' | 'agreements'
export type ListItem = { reference: string; level: number; instance: number }

const DEEPEST = 8
// The library writes `{reference-instance}` and puts the list's number there at the end, wherever it finds these words. With a
// character that no cleaned text holds, what a person wrote is never taken for one.
const MARK = '\uFFFE'
const BULLETS = ['•', '–', '▪']
/** How far in each level of points stands; the styles of questions know it too. */
export const POINT_INDENT = 567

/** Hands out the lists of one document and knows at the end which definitions they need. */
export type Lists = {
  /** A new numbered list, from `start`; items at any level. */
  numbers(start?: number): (level?: number) => ListItem
  agreements(start: number): (level?: number) => ListItem
  bullets(level?: number): ListItem
  points(level: number): ListItem
  definitions(): NumberingDefinition[]
}

export function newLists(): Lists {
  const starts = new Map<string, { kind: ListKind; start: number }>()
  let instances = 0
  const counted = (kind: ListKind, start: number) => {
    const reference = `${MARK}${kind} ${start}`
    starts.set(reference, { kind, start })
    instances += 1
    const instance = instances
    return (level = 0) => ({ reference, level: Math.min(level, DEEPEST), instance })
  }
  const marked = (kind: ListKind, level: number) => {
    const reference = `${MARK}${kind}`
    starts.set(reference, { kind, start: 1 })
    return { reference, level: Math.min(level, DEEPEST), instance: 0 }
  }
  return {
    numbers: (start = 1) => counted('numbers', start),
    agreements: start => counted('agreements', start),
    bullets: (level = 0) => marked('bullets', level),
    points: level => marked('points', level),
    definitions: () => [...starts].map(([reference, { kind, start }]) => ({ reference, levels: levels[kind](start) })),
  }
}

/** How far the text of a list's items stands from the margin, in twentieths of a point. */
export function listIndent(level: number): number {
  return 425 * (Math.min(level, DEEPEST) + 1)
}

const depths = Array.from({ length: DEEPEST + 1 }, (_, level) => level)
const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const

const levels: Record<ListKind, (start: number) => ILevelsOptions[]> = {
  numbers: start =>
    depths.map(level => ({
      level,
      format: formats[level % formats.length] ?? LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      start: level === 0 ? start : 1,
      style: { paragraph: { indent: { left: listIndent(level), hanging: 425 } } },
    })),
  bullets: () =>
    depths.map(level => ({
      level,
      format: LevelFormat.BULLET,
      text: BULLETS[level % BULLETS.length] ?? '•',
      style: { paragraph: { indent: { left: listIndent(level), hanging: 283 } } },
    })),
  points: () =>
    depths.slice(0, 3).map(level => ({
      level,
      format: LevelFormat.BULLET,
      text: BULLETS[level] ?? '•',
      style: { paragraph: { indent: { left: POINT_INDENT * (level + 1), hanging: 283 } } },
    })),
  agreements: start => [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      start,
      style: { run: { bold: true, color: '1F4E79' }, paragraph: { indent: { left: 425, hanging: 425 } } },
    },
  ],
}
