import { foldText } from '../../shared/text.ts'

/** What a row is found by: its texts without accents and case, a space before every word. */
export function findable(...texts: readonly (string | null | undefined)[]): string {
  return texts.map(text => (text ? ` ${foldText(text)}` : '')).join('')
}

/** Tests rows by words that a person typed: each must begin a word of the row. Null when nothing was typed. */
export function wordsMatcher(words: string): ((found: string) => boolean) | null {
  const parts = foldText(words)
    .split(' ')
    .filter(Boolean)
    .map(part => ` ${part}`)
  return parts.length === 0 ? null : found => parts.every(part => found.includes(part))
}
