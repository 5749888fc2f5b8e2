import { type ReturnedWord, returnedWord } from '../../shared/contract/returnedMinutes.ts'
import { Refusal } from '../../shared/errors.ts'
import { limits } from '../../shared/vocabulary.ts'
import { archiveLimits, wordParts } from './archive.ts'
import type { ImportedFile } from './minutes.ts'
import { commentsOf, readComments, readThreads } from './trackedComments.ts'
import { type CommentPlace, type RawParagraph, readTrackedPart } from './trackedParagraphs.ts'
import { unitsOf } from './trackedUnits.ts'
import { decodeXml } from './xml.ts'

/**
 * Reads a Word file that came back: its paragraphs, every tracked insertion, deletion and move with its author and date, and the
 * comments with their replies, in the body, tables, headers, footers and notes. Throws a `Refusal` with `file.empty`,
 * `file.unreadable`, `file.tooLarge` or `file.unknownKind`.
 */
export function readTrackedChanges({ name, bytes }: ImportedFile): ReturnedWord {
  const parts = open({ name, bytes })
  const found: ReturnedWord = { paragraphs: [], changes: [], comments: [], formatting: 0 }
  const places: CommentPlace[] = []
  try {
    for (const [part, place] of readableParts(Object.keys(parts))) {
      const { paragraphs, comments, formatting } = readTrackedPart(textOf(parts, part), place)
      const units = unitsOf(paragraphs, found.paragraphs.length, found.changes.length)
      const last = found.paragraphs.length + units.paragraphs.length - 1
      places.push(...comments.map(one => ({ ...one, paragraph: units.unitOf[one.paragraph] ?? Math.max(0, last) })))
      found.paragraphs.push(...units.paragraphs)
      found.changes.push(...units.changes)
      found.formatting += formatting
    }
    const threads = parts['word/commentsExtended.xml']
      ? readThreads(textOf(parts, 'word/commentsExtended.xml'))
      : new Map()
    const comments = parts['word/comments.xml'] ? readComments(textOf(parts, 'word/comments.xml')) : []
    found.comments = commentsOf(comments, threads, places)
  } catch {
    throw Refusal.of('file.unreadable', { name })
  }
  const checked = returnedWord.safeParse(found)
  if (!checked.success) throw Refusal.of('file.tooLarge', { name, limit: megabytes(archiveLimits.inflatedBytes) })
  return checked.data
}

function open({ name, bytes }: ImportedFile): Record<string, Uint8Array> {
  if (!name.toLowerCase().endsWith('.docx')) throw Refusal.of('file.unknownKind', { name, accepted: '.docx' })
  if (bytes.byteLength === 0) throw Refusal.of('file.empty', { name })
  if (bytes.byteLength > limits.fileBytes)
    throw Refusal.of('file.tooLarge', { name, limit: megabytes(limits.fileBytes) })
  const parts = wordParts(bytes)
  if (parts === 'macros') throw Refusal.of('file.unknownKind', { name, accepted: '.docx' })
  if (parts === 'tooLarge') throw Refusal.of('file.tooLarge', { name, limit: megabytes(archiveLimits.inflatedBytes) })
  if (parts === 'unreadable') throw Refusal.of('file.unreadable', { name })
  return parts
}

/** The body first, then what stands around it. */
function readableParts(names: readonly string[]): [string, RawParagraph['place']][] {
  const all = (pattern: RegExp, place: RawParagraph['place']) =>
    names
      .filter(name => pattern.test(name))
      .sort()
      .map((name): [string, RawParagraph['place']] => [name, place])
  return [
    ['word/document.xml', 'body'],
    ...all(/^word\/header\d*\.xml$/, 'header'),
    ...all(/^word\/footer\d*\.xml$/, 'footer'),
    ...all(/^word\/(foot|end)notes\.xml$/, 'note'),
  ]
}

function textOf(parts: Record<string, Uint8Array>, name: string): string {
  return decodeXml(parts[name] ?? new Uint8Array())
}

function megabytes(count: number): string {
  return `${count / 1024 / 1024} MB`
}
