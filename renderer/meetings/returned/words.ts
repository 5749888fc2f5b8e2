import type { ReturnedChange, ReturnedWord } from '../../../shared/contract/returnedMinutes.ts'

/** A stretch of a paragraph as one change shows it: words around it, taken out by it, put in by it. */
export type Stretch = { kind: 'around' | 'out' | 'in'; text: string }

/** Characters of the words around a change that are shown on each side. */
const AROUND = 140

/** The paragraph of a change with that change alone; the others are as they were before. Long words around are cut. */
export function wordsOf({ paragraphs }: ReturnedWord, { paragraph }: ReturnedChange, index: number): Stretch[] {
  const stretches: Stretch[] = []
  for (const { text, change, side } of paragraphs[paragraph]?.pieces ?? []) {
    if (change !== index && side === 'after') continue
    const kind = change !== index ? 'around' : side === 'before' ? 'out' : 'in'
    const last = stretches.at(-1)
    if (last?.kind === kind) last.text += text
    else stretches.push({ kind, text })
  }
  const first = stretches.findIndex(({ kind }) => kind !== 'around')
  return stretches.map((stretch, at) => {
    const shown = stretch.text.replaceAll('\u2029', '\n')
    if (stretch.kind !== 'around') return { kind: stretch.kind, text: shown }
    return { kind: 'around', text: at < first ? lastWords(shown) : firstWords(shown) }
  })
}

function firstWords(text: string): string {
  return text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\s+\S*$/, '')} …`
}

function lastWords(text: string): string {
  return text.length <= AROUND ? text : `… ${text.slice(-AROUND).replace(/^\S*\s+/, '')}`
}
