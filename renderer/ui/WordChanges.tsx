import { diffWordsWithSpace } from 'diff'
import { Fragment, useMemo } from 'react'
import classes from './wordChanges.module.css'

/** A text and what it was before, word by word: what went is struck through, what came is underlined. */
export function WordChanges({ before, after }: { before: string; after: string }) {
  return <Words pieces={usePieces(before, after)} side="both" />
}

/** What differs between two texts, to be shown on each side of them. */
export function usePieces(before: string, after: string): Piece[] {
  return useMemo(() => piecesOf(before, after), [before, after])
}

type WordsProps = {
  pieces: readonly Piece[]
  /** Which of the two texts is shown with what differs marked, or both in one. */
  side: 'before' | 'after' | 'both'
}

/** One of two texts, or both, with what differs. */
export function Words({ pieces, side }: WordsProps) {
  return (
    <span className={classes.text} dir="auto">
      {pieces.map(({ same, went, came }, index) => {
        // Pieces are never moved: their place is what they are.
        const key = `${index}`
        if (same !== '') return <span key={key}>{same}</span>
        return (
          <Fragment key={key}>
            {went !== '' && side !== 'after' && <del>{went}</del>}
            {came !== '' && side !== 'before' && <ins>{came}</ins>}
          </Fragment>
        )
      })}
    </span>
  )
}

/** Longer than this nobody waits for the shortest way from one text to the other. */
const PATIENCE_MS = 200

/** What both texts say, or what went and what came in its place. */
type Piece = { same: string; went: string; came: string }

function piecesOf(before: string, after: string): Piece[] {
  const found = diffWordsWithSpace(before, after, { timeout: PATIENCE_MS })
  if (!found) return [{ same: '', went: before, came: after }]
  const pieces: Piece[] = []
  found.forEach(({ value, added, removed }, index) => {
    const last = pieces.at(-1)
    const next = found[index + 1]
    const goesOn = last?.same === '' && (next?.added || next?.removed)
    // Words that changed one after another are one change, with the spaces between them.
    if (last && goesOn && !added && !removed && value.trim() === '') {
      last.went += value
      last.came += value
    } else if (!added && !removed) pieces.push({ same: value, went: '', came: '' })
    else if (last?.same === '') last[added ? 'came' : 'went'] += value
    else pieces.push({ same: '', went: removed ? value : '', came: added ? value : '' })
  })
  return pieces
}
