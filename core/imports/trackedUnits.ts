import type { ReturnedChange, ReturnedParagraph, ReturnedWord } from '../../shared/contract/returnedMinutes.ts'
import { cleanText } from '../../shared/text.ts'
import type { RawParagraph, RawPiece, Revision } from './trackedParagraphs.ts'

/** A paragraph as it was before the changes; `raws` are the paragraphs of the file that it is made of, in order. */
type Unit = { raws: RawParagraph[]; pieces: UnitPiece[]; mark: Revision | null }
type UnitPiece = RawPiece & { isMark: boolean }

/** Stands for the end of a paragraph that somebody put in; `\n` is a line break within one. */
export const PARAGRAPH_END = '\u2029'

/**
 * The paragraphs of a part as they were before the changes, each with its changes: a paragraph that somebody divided is one,
 * and a paragraph that is new stands with the one that it was written behind or before.
 * @param firstParagraph how many paragraphs, and `firstChange` how many changes, are listed before
 * @returns also, for each paragraph of the file, the paragraph of the list that it belongs to
 */
export function unitsOf(
  raws: readonly RawParagraph[],
  firstParagraph: number,
  firstChange: number,
): Pick<ReturnedWord, 'paragraphs' | 'changes'> & { unitOf: number[] } {
  const units = joined(raws)
  const changes: ReturnedChange[] = []
  const paragraphs = units.map((unit, index) => paragraphOf(unit, firstParagraph + index, changes, firstChange))
  const unitOf = units.flatMap((unit, index) => unit.raws.map(() => firstParagraph + index))
  return { paragraphs, changes, unitOf }
}

function joined(raws: readonly RawParagraph[]): Unit[] {
  const units: Unit[] = []
  let open: Unit | null = null
  for (const raw of raws) {
    const before: Unit | null = open?.raws.at(-1)?.container === raw.container ? open : null
    const pieces = raw.pieces.map(piece => ({ ...piece, isMark: false }))
    const unit: Unit = before ?? { raws: [], pieces: [], mark: null }
    if (!before) units.push(unit)
    unit.raws.push(raw)
    unit.pieces.push(...pieces)
    unit.mark = raw.mark.inserted ? null : raw.mark.deleted
    const { inserted, deleted } = raw.mark
    if (inserted) unit.pieces.push({ text: PARAGRAPH_END, inserted, deleted, isMark: true })
    open = inserted ? unit : null
  }
  for (const [index, unit] of units.entries()) settleStart(unit, units[index - 1])
  return units
}

/**
 * New paragraphs at the start of a unit that look like the one before it were written behind that one: a new point under the
 * last point of a speaker must not become the start of the next speaker's name.
 */
function settleStart(unit: Unit, previous: Unit | undefined): void {
  const last = unit.raws.at(-1)
  const [first] = unit.raws
  if (!previous || !last || !first || first === last) return
  const leads = previous.raws.at(-1)
  const follows = leads?.container === first.container && leads.style === first.style && last.style !== first.style
  const end = unit.pieces.findLastIndex(piece => piece.isMark)
  const start = unit.pieces.slice(0, end + 1)
  if (!follows || previous.mark || start.some(piece => piece.inserted === null)) return
  const mark = start.pop()
  if (!mark) return
  previous.pieces.push(mark, ...start)
  previous.raws.push(...unit.raws.splice(0, unit.raws.length - 1))
  unit.pieces.splice(0, end + 1)
}

function paragraphOf(unit: Unit, paragraph: number, changes: ReturnedChange[], first: number): ReturnedParagraph {
  const place = unit.raws[0]?.place ?? 'body'
  const pieces: ReturnedParagraph['pieces'] = []
  const found: ReturnedChange[] = []
  for (const group of groupsOf(unit.pieces)) {
    const [{ inserted, deleted } = none] = group
    if (!inserted && !deleted) {
      pieces.push({ text: textOf(group), change: null, side: 'both' })
      continue
    }
    const change = first + changes.length + found.length
    const [gone, come] = [group.filter(piece => !piece.inserted), group.filter(piece => piece.inserted)]
    if (gone.length > 0) pieces.push({ text: textOf(gone), change, side: 'before' })
    if (come.length > 0) pieces.push({ text: textOf(come), change, side: 'after' })
    found.push(changeOf(gone, come, paragraph))
  }
  const written = pieces.filter(piece => piece.text !== '')
  const [only] = found
  if (found.length === 1 && only && written.every(piece => piece.change !== null))
    only.whole = only.before === '' || (only.after === '' && unit.mark !== null)
  if (unit.mark && !found.some(change => change.whole)) found.push(joining(unit.mark, paragraph))
  changes.push(...found)
  return { place, pieces: written }
}

const none: RawPiece = { text: '', inserted: null, deleted: null }

/**
 * Neighbouring pieces that one person changed, as one change: words taken out and put in at one place are a replacement. Each
 * new paragraph is a change of its own.
 */
function groupsOf(pieces: readonly UnitPiece[]): UnitPiece[][] {
  const groups: UnitPiece[][] = []
  const isBehind = pieces.some(piece => piece.inserted === null)
  for (const piece of pieces) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const parts = last && (isBehindText(groups) || !isBehind ? piece.isMark : last.isMark)
    if (group && last && authors(last) === authors(piece) && !(parts && piece.inserted)) group.push(piece)
    else groups.push([piece])
  }
  return groups
}

/** Whether words that were there before stand in front: then a new paragraph begins with its break, else it ends with it. */
function isBehindText(groups: readonly UnitPiece[][]): boolean {
  return groups.some(group => group.some(piece => piece.inserted === null))
}

function authors({ inserted, deleted }: RawPiece): string {
  if (!inserted && !deleted) return ''
  return JSON.stringify(
    inserted ? [inserted.author, deleted?.author ?? null, inserted.moved] : [deleted?.author, null, deleted?.moved],
  )
}

function changeOf(gone: readonly RawPiece[], come: readonly RawPiece[], paragraph: number): ReturnedChange {
  const revision = come[0]?.inserted ?? gone[0]?.deleted
  const kind =
    gone.length > 0 && come.length > 0
      ? 'replaced'
      : come.length > 0
        ? revision?.moved
          ? 'movedHere'
          : 'inserted'
        : revision?.moved
          ? 'movedAway'
          : 'deleted'
  return {
    paragraph,
    kind,
    author: nameOf(revision),
    date: revision?.date ?? null,
    before: textOf(gone),
    after: textOf(come),
    struckBy: come[0]?.deleted ? nameOf(come[0].deleted) : null,
    whole: false,
  }
}

function joining(mark: Revision, paragraph: number): ReturnedChange {
  const nothing = { before: '', after: '', struckBy: null, whole: false }
  return { paragraph, kind: 'joined', author: nameOf(mark), date: mark.date, ...nothing }
}

function textOf(pieces: readonly RawPiece[]): string {
  return cleanText(pieces.map(piece => piece.text).join(''))
}

/** Names as one line, however they were written. */
export function nameOf(revision: Pick<Revision, 'author'> | null | undefined): string {
  return cleanText(revision?.author ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
}
