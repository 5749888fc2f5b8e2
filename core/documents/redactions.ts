import type { RedactionMark } from '../../shared/contract/editions.ts'
import type { Audience, Language } from '../../shared/contract/fields.ts'
import { type Translate, translator } from '../../shared/texts/index.ts'
import { csvText } from './csv.ts'

/** One thing that an edition leaves out (`told` is null) or tells differently. */
export type Redaction = { part: string; place: string; mark: RedactionMark; said: string | null; told: string | null }

/** The log of what an edition does not tell as the record does. */
export type RedactionsDocument = {
  language: Language
  audience: Exclude<Audience, 'internal'>
  /** With what the record and the edition say, which is for the house alone. */
  withContent: boolean
  reference: string
  institution: string
  body: string
  title: string
  date: string | null
  redactions: Redaction[]
}

const columns = ['part', 'place', 'done', 'mark'] as const
const words = ['said', 'told'] as const

export function redactionHeadings({ withContent }: RedactionsDocument, t: Translate): string[] {
  return [...columns, ...(withContent ? words : [])].map(column => t(`editions.log.${column}`))
}

/** The cells of each line, under the headings. */
export function redactionCells({ redactions, withContent }: RedactionsDocument, t: Translate): string[][] {
  return redactions.map(({ part, place, mark, said, told }) => [
    part,
    place,
    t(told === null ? 'editions.leftOut' : 'editions.toldDifferently'),
    t(`editions.mark.${mark}`),
    ...(withContent ? [said ?? '', told ?? ''] : []),
  ])
}

export function writeRedactionsCsv(document: RedactionsDocument): string {
  const t = translator(document.language)
  return csvText([redactionHeadings(document, t), ...redactionCells(document, t)])
}
