import type { ReturnedParagraph } from '../../shared/contract/returnedMinutes.ts'
import { readXml } from './xml.ts'

/** Who changed something, and when. */
export type Revision = { author: string; date: string | null; moved: boolean }
/** A stretch of words with who put it in and who took it out. */
export type RawPiece = { text: string; inserted: Revision | null; deleted: Revision | null }
export type RawParagraph = {
  place: ReturnedParagraph['place']
  style: string
  /** The cell, body or note that it stands in: paragraphs of different ones are never one. */
  container: number
  pieces: RawPiece[]
  /** Who put in or took out the end of the paragraph. */
  mark: { inserted: Revision | null; deleted: Revision | null }
}
export type CommentPlace = { id: string; paragraph: number; about: string }

/** What one part of a Word file holds. `comments` are in the order in which they begin. */
export type TrackedPart = { paragraphs: RawParagraph[]; comments: CommentPlace[]; formatting: number }

/** Namespaces of Word's parts, of both kinds of the standard. */
export const wordPrefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
}

/** Reads the paragraphs of a part with their tracked changes (ISO/IEC 29500-1, 17.13.5). Throws where it is no XML. */
export function readTrackedPart(xml: string, place: RawParagraph['place']): TrackedPart {
  const part: TrackedPart = { paragraphs: [], comments: [], formatting: 0 }
  const path: string[] = []
  const revisions: { name: string; revision: Revision }[] = []
  const rows: { inserted: Revision | null; deleted: Revision | null }[] = []
  const containers = [0]
  /** Open paragraphs: one in a text box stands inside another. */
  const writing: RawParagraph[] = []
  /** Comments whose words are being read, and all that stand somewhere. */
  const comments = new Map<string, CommentPlace>()
  const noted = new Set<string>()
  let containerCount = 0
  let skipped = 0

  const current = (names: ReadonlySet<string>) => revisions.findLast(({ name }) => names.has(name))?.revision ?? null
  const say = (text: string) => {
    const paragraph = writing.at(-1)
    if (!paragraph || text === '' || skipped > 0) return
    const [inserted, deleted] = [current(INSERTING), current(DELETING)]
    const last = paragraph.pieces.at(-1)
    if (last && last.inserted === inserted && last.deleted === deleted) last.text += text
    else paragraph.pieces.push({ text, inserted, deleted })
    if (deleted !== null) return
    for (const comment of comments.values()) if (comment.about.length < ABOUT) comment.about += text.slice(0, ABOUT)
  }
  const noteComment = (id: string) => {
    if (noted.has(id)) return null
    if (noted.size >= MOST_COMMENTS) throw new Error('too many comments')
    noted.add(id)
    const found = { id, paragraph: part.paragraphs.length, about: '' }
    part.comments.push(found)
    return found
  }

  readXml(xml, wordPrefixes, {
    open(name, attributes) {
      const parent = path.at(-1)
      path.push(name)
      if (SKIPPED.has(name)) skipped += 1
      if (skipped > 0) return
      const id = attributes.get('w:id') ?? ''
      if (INSERTING.has(name) || DELETING.has(name)) {
        const revision = revisionOf(name, attributes)
        const key = INSERTING.has(name) ? 'inserted' : 'deleted'
        const paragraph = writing.at(-1)
        const row = rows.at(-1)
        if (parent === 'w:trPr' || parent === 'w:tcPr') {
          if (row && parent === 'w:trPr') row[key] = revision
          else if (row) row[key] ??= revision
        } else if (parent === 'w:rPr') {
          if (path.at(-3) === 'w:pPr' && paragraph) paragraph.mark[key] = revision
        } else if (parent === 'w:numPr') part.formatting += 1
        else revisions.push({ name, revision })
      } else if (name === 'w:p') {
        const tables = path.includes('w:tbl')
        const container = containers.at(-1) ?? 0
        const mark = { inserted: null, deleted: null }
        writing.push({ place: tables && place === 'body' ? 'table' : place, style: '', container, pieces: [], mark })
      } else if (name === 'w:pStyle') {
        const paragraph = writing.at(-1)
        if (paragraph) paragraph.style = attributes.get('w:val') ?? ''
      } else if (name === 'w:tr') rows.push({ inserted: null, deleted: null })
      else if (CONTAINERS.has(name)) containers.push(++containerCount)
      else if (name === 'w:commentRangeStart') {
        const found = noteComment(id)
        if (found) comments.set(id, found)
      } else if (name === 'w:commentRangeEnd') comments.delete(id)
      else if (name === 'w:commentReference') noteComment(id)
      else if (name.endsWith('Change') && name.startsWith('w:')) part.formatting += 1
      else if (parent === 'w:r') say(CHARACTERS[name] ?? '')
    },
    close(name) {
      path.pop()
      if (SKIPPED.has(name)) skipped -= 1
      else if (skipped > 0) return
      else if (revisions.at(-1)?.name === name && !OF_PROPERTIES.has(path.at(-1) ?? '')) revisions.pop()
      else if (name === 'w:p') {
        const paragraph = writing.pop()
        if (paragraph) part.paragraphs.push(inRow(paragraph, rows))
        // What a text box says stands before the paragraph that holds the box.
        for (const comment of part.comments)
          if (writing.length > 0 && comments.get(comment.id) === comment) comment.paragraph += 1
      } else if (name === 'w:tr') rows.pop()
      else if (CONTAINERS.has(name)) {
        containers.pop()
        // What follows a table or a box does not go on with what stood before it.
        containers[containers.length - 1] = ++containerCount
      }
    },
    text(text) {
      const name = path.at(-1)
      if (name === 'w:t' || name === 'w:delText') say(text)
    },
  })
  return part
}

const INSERTING: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo', 'w:cellIns'])
const DELETING: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:cellDel'])
/** A revision in one of these is of a paragraph's end, a row, a cell or a number, and holds nothing. */
const OF_PROPERTIES: ReadonlySet<string> = new Set(['w:rPr', 'w:trPr', 'w:tcPr', 'w:numPr'])
/** Words of the text that a comment is shown with, and comments that one document may have. */
const ABOUT = 2_000
const MOST_COMMENTS = 10_000
const CONTAINERS: ReadonlySet<string> = new Set(['w:tc', 'w:txbxContent', 'w:footnote', 'w:endnote'])
/** Said twice for older programs, instructions of fields, looks as they were. */
const SKIPPED: ReadonlySet<string> = new Set(['mc:Fallback', 'w:instrText', 'w:delInstrText'])
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
}

function revisionOf(name: string, attributes: ReadonlyMap<string, string>): Revision {
  return {
    author: attributes.get('w:author') ?? '',
    date: instantOf(attributes.get('w:date')),
    moved: name.startsWith('w:move'),
  }
}

/** Word writes the clock of the writer as if it were UTC; what is no moment is left out. */
export function instantOf(text: string | undefined): string | null {
  const moment = new Date(/(Z|[+-]\d\d:\d\d)$/.test(text ?? '') ? (text ?? '') : `${text}Z`)
  if (Number.isNaN(moment.getTime())) return null
  const iso = moment.toISOString()
  return /^\d{4}-/.test(iso) ? iso : null
}

/** All words of a row that is new, or that is to go, are so. */
function inRow(paragraph: RawParagraph, rows: readonly Pick<RawPiece, 'inserted' | 'deleted'>[]): RawParagraph {
  const inserted = rows.findLast(row => row.inserted)?.inserted ?? null
  const deleted = rows.findLast(row => row.deleted)?.deleted ?? null
  if (inserted === null && deleted === null) return paragraph
  return {
    ...paragraph,
    mark: { ...paragraph.mark, deleted: paragraph.mark.deleted ?? deleted },
    pieces: paragraph.pieces.map(piece => ({
      text: piece.text,
      inserted: piece.inserted ?? inserted,
      deleted: piece.deleted ?? deleted,
    })),
  }
}
