import { type ChangeObject, diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'
import classes from './wordChanges.module.css'

type WordChangesProps = {
  before: string
  after: string
  /** Which of the two is shown with what differs marked; both in one text unless said. */
  side?: 'before' | 'after' | 'both'
}

/** A text and what it was before, word by word: what went is struck through, what came is underlined. */
export function WordChanges({ before, after, side = 'both' }: WordChangesProps) {
  const pieces = useMemo(() => piecesOf(before, after), [before, after])
  return (
    <span className={classes.text} dir="auto">
      {pieces.map(({ value, added, removed }, index) => {
        // Pieces are never moved: their place is what they are.
        const key = `${index}`
        if (removed) return side === 'after' ? null : <del key={key}>{value}</del>
        if (added) return side === 'before' ? null : <ins key={key}>{value}</ins>
        return <span key={key}>{value}</span>
      })}
    </span>
  )
}

/** Longer than this nobody waits for the shortest way from one text to the other. */
const PATIENCE_MS = 200

type Piece = Pick<ChangeObject<string>, 'value' | 'added' | 'removed'>

function piecesOf(before: string, after: string): Piece[] {
  const found = diffWordsWithSpace(before, after, { timeout: PATIENCE_MS })
  if (found) return found
  return [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ]
}
