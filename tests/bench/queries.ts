import { type Random, randomFrom } from '../../core/generate/random.ts'
import type { OpenFile } from '../../db/open.ts'

/** What somebody types, and what kind of query it is. */
export type Typed = { kind: (typeof kinds)[number]['kind']; words: string }

const kinds = [
  /** Words that stand one behind the other in a text. */
  { kind: 'phrase', share: 0.4 },
  /** Words of different texts: few entries or none hold them all. */
  { kind: 'mixed', share: 0.3 },
  /** The words that nearly every text holds. */
  { kind: 'common', share: 0.15 },
  /** A word of three entries at the most, among common ones. */
  { kind: 'rare', share: 0.1 },
  /** A word that stands nowhere, behind common ones. */
  { kind: 'nowhere', share: 0.05 },
] as const

/** Queries of one to four words, the last one cut somewhere as while it is typed; always the same ones for the same file. */
export function typedQueries(file: OpenFile, count: number): Typed[] {
  const random = randomFrom(7)
  const text = textsOf(file, random)
  const { common, rare } = wordsOf(file)
  const some = (list: readonly string[], number: number) => Array.from({ length: number }, () => random.of(list))
  const wordOf = (entry: string) => random.of(entry.match(/[\p{L}\p{N}]+/gu) ?? ['de'])
  const makers: Record<Typed['kind'], (number: number) => string[]> = {
    phrase(number) {
      const words = text().match(/[\p{L}\p{N}]+/gu) ?? ['de']
      const from = random.below(Math.max(1, words.length - number))
      return words.slice(from, from + number)
    },
    mixed: number => Array.from({ length: number }, () => wordOf(text())),
    common: number => some(common, number),
    rare: number => shuffled([random.of(rare), ...some(common, number - 1)], random),
    nowhere: number => [...some(common, number - 1), 'xochipilzahuatl'],
  }
  return kinds.flatMap(({ kind, share }) =>
    Array.from({ length: Math.round(count * share) }, () => {
      const words = makers[kind](random.between(1, 4))
      const last = words.pop() ?? ''
      return { kind, words: [...words, last.slice(0, random.between(1, last.length))].join(' ') }
    }),
  )
}

/** Texts from all over the file. */
function textsOf({ connection }: OpenFile, random: Random): () => string {
  const texts = connection
    .prepare<[], { text: string }>(
      'SELECT text FROM search_entry WHERE rowid % (SELECT max(1, count(*) / 2000) FROM search_entry) = 0',
    )
    .all()
    .map(row => row.text)
  return () => random.of(texts)
}

function wordsOf({ connection }: OpenFile): { common: string[]; rare: string[] } {
  connection.exec("CREATE VIRTUAL TABLE temp.word USING fts5vocab('main', 'search_index', 'row')")
  const words = (rule: string) =>
    connection
      .prepare<[], { term: string }>(`SELECT term FROM temp.word ${rule}`)
      .all()
      .map(row => row.term)
  const found = {
    common: words('ORDER BY doc DESC LIMIT 40'),
    rare: words('WHERE doc <= 3 AND length(term) > 3 LIMIT 2000'),
  }
  connection.exec('DROP TABLE temp.word')
  return found
}

function shuffled(words: string[], random: Random): string[] {
  return words
    .map(word => ({ word, place: random.next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ word }) => word)
}
