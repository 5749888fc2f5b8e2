import type { ReturnedComment } from '../../shared/contract/returnedMinutes.ts'
import { cleanText } from '../../shared/text.ts'
import { type CommentPlace, instantOf, wordPrefixes } from './trackedParagraphs.ts'
import { nameOf } from './trackedUnits.ts'
import { readXml } from './xml.ts'

type Said = Pick<ReturnedComment, 'author' | 'date' | 'text'>
/** A comment as `comments.xml` has it; `lastParagraph` is the id that replies and marks name it by. */
type Written = Said & { id: string; lastParagraph: string }
type Thread = { parent: string; settled: boolean }

/** The comments of a document by their id. Throws where it is no XML. */
export function readComments(xml: string): Written[] {
  const comments: Written[] = []
  let path: string[] = []
  readXml(xml, wordPrefixes, {
    open(name, attributes) {
      path = [...path, name]
      const comment = comments.at(-1)
      if (name === 'w:comment')
        comments.push({
          id: attributes.get('w:id') ?? '',
          author: nameOf({ author: attributes.get('w:author') ?? '' }),
          date: instantOf(attributes.get('w:date')),
          text: '',
          lastParagraph: '',
        })
      else if (name === 'w:p' && comment) {
        comment.lastParagraph = attributes.get('w14:paraId') ?? comment.lastParagraph
        if (comment.text !== '') comment.text += '\n'
      } else if (comment && path.at(-2) === 'w:r' && /^w:(tab|br|cr)$/.test(name)) {
        comment.text += name === 'w:tab' ? '\t' : '\n'
      }
    },
    close() {
      path = path.slice(0, -1)
    },
    text(text) {
      const comment = comments.at(-1)
      if (comment && path.at(-1) === 'w:t') comment.text += text
    },
  })
  return comments.map(comment => ({ ...comment, text: cleanText(comment.text).trim() }))
}

/** Which comment answers which, and which are settled, by the ids of their last paragraphs (`commentsExtended.xml`). */
export function readThreads(xml: string): Map<string, Thread> {
  const threads = new Map<string, Thread>()
  readXml(xml, wordPrefixes, {
    open(name, attributes) {
      if (name !== 'w15:commentEx') return
      threads.set(attributes.get('w15:paraId') ?? '', {
        parent: attributes.get('w15:paraIdParent') ?? '',
        settled: /^(1|true|on)$/.test(attributes.get('w15:done') ?? ''),
      })
    },
    close() {},
    text() {},
  })
  return threads
}

/** The comments where they stand, replies with what they answer; those that stand nowhere are with the first paragraph. */
export function commentsOf(
  written: readonly Written[],
  threads: ReadonlyMap<string, Thread>,
  places: readonly CommentPlace[],
): ReturnedComment[] {
  const placeOf = new Map(places.map(place => [place.id, place]))
  const byParagraph = new Map(written.map(comment => [comment.lastParagraph, comment]))
  const found = new Map<Written, ReturnedComment>()
  for (const comment of written) {
    if (rootOf(comment, threads, byParagraph) !== comment) continue
    const place = placeOf.get(comment.id)
    found.set(comment, {
      paragraph: place?.paragraph ?? 0,
      ...said(comment),
      about: cleanText(place?.about ?? '').trim(),
      settled: threads.get(comment.lastParagraph)?.settled ?? false,
      replies: [],
    })
  }
  for (const comment of written) {
    const root = rootOf(comment, threads, byParagraph)
    if (root !== comment) found.get(root)?.replies.push(said(comment))
  }
  const order = new Map(places.map((place, index) => [place.id, index]))
  const at = (comment: Written) => order.get(comment.id) ?? places.length
  return [...found].sort(([one], [other]) => at(one) - at(other)).map(([, comment]) => comment)
}

/** The comment that begins a thread; one whose thread runs in a circle begins its own. */
function rootOf(
  comment: Written,
  threads: ReadonlyMap<string, Thread>,
  byParagraph: ReadonlyMap<string, Written>,
): Written {
  let root = comment
  for (let steps = 0; steps < 100; steps++) {
    const parent = root.lastParagraph === '' ? '' : (threads.get(root.lastParagraph)?.parent ?? '')
    const above = parent === '' ? undefined : byParagraph.get(parent)
    if (!above || above === root) return root
    root = above
  }
  return comment
}

function said({ author, date, text }: Written): Said {
  return { author, date, text }
}
