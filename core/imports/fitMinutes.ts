import { markdownOf } from '../../shared/markdown.ts'
import { limits } from '../../shared/vocabulary.ts'
import type { Minutes } from './readParts.ts'

/**
 * Fits the long texts of minutes into their fields: a discussion goes on in its themes, a presentation in further ones, a
 * speaker's points in a further intervention. Nothing is cut off.
 */
export function fitMinutes(minutes: Minutes): Minutes {
  const [discussed = null, ...more] = pack(minutes.discussion?.text ?? null)
  return {
    ...minutes,
    presentations: minutes.presentations.flatMap(presentation => {
      const [text = null, ...further] = pack(presentation.text)
      return [{ ...presentation, text }, ...further.map(rest => ({ presenter: null, text: rest, priorities: [] }))]
    }),
    discussion: minutes.discussion && {
      text: discussed,
      themes: [...more, ...minutes.discussion.themes].flatMap(pieces),
    },
    interventions: minutes.interventions.flatMap(intervention => {
      const lists = chunks(intervention.points.flatMap(pieces))
      return lists.map((points, index) => ({ ...intervention, lead: index === 0 ? intervention.lead : null, points }))
    }),
  }
}

/** The paragraphs of a text, put together into as few texts as their limit allows once they are stored as Markdown. */
function pack(text: string | null): string[] {
  if (text === null) return []
  if (storedLength(text) <= limits.paragraph) return [text]
  const packed: string[][] = []
  let length = Number.POSITIVE_INFINITY
  for (const piece of text.split('\n\n').flatMap(pieces)) {
    if (length + storedLength(piece) + 2 > limits.paragraph) {
      packed.push([])
      length = 0
    }
    packed.at(-1)?.push(piece)
    length += storedLength(piece) + 2
  }
  return packed.map(paragraphs => paragraphs.join('\n\n'))
}

function storedLength(plain: string): number {
  return markdownOf(plain).length
}

/** A paragraph in pieces that fit a field, cut behind a sentence where there is one, else at a space. */
function pieces(paragraph: string): string[] {
  const found: string[] = []
  let rest = paragraph
  while (rest.length > limits.paragraph) {
    const start = rest.slice(0, limits.paragraph)
    const cut = Math.max(start.lastIndexOf('. ') + 1, start.lastIndexOf('\n')) || start.lastIndexOf(' ')
    const end = cut > 0 ? cut : limits.paragraph
    found.push(start.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return [...found, rest]
}

function chunks(points: string[]): string[][] {
  const lists = [points.slice(0, limits.list)]
  for (let at = limits.list; at < points.length; at += limits.list) lists.push(points.slice(at, at + limits.list))
  return lists
}
