import type { FileChild } from 'docx'
import type { Language } from '../../../shared/contract/fields.ts'
import { type LetterheadField, type LetterheadKind, letterheadFields } from '../../../shared/letterheadFields.ts'
import { type Translate, translator } from '../../../shared/texts/index.ts'
import type { ParagraphStyle } from '../word/styles.ts'
import { table } from '../word/table.ts'
import { paragraph, run } from '../word/text.ts'
import { ANY } from './fields.ts'

/** What a starter is made of: paragraphs with fields under the names of its language. */
export type Making = {
  t: Translate
  /** `{{reunión.fecha}}` for `meeting.date`, within the lists named before it. */
  field(path: string, sign?: '' | '#' | '/'): string
  /** The field with words around it, only where it says something. */
  said(path: string, before: string, after?: string): string
  line(style: ParagraphStyle, text: string): FileChild
  /** These, only where the field says something. */
  where(path: string, ...children: FileChild[]): FileChild[]
  /** These, once for each entry of a list. */
  each(path: string, ...children: FileChild[]): FileChild[]
  /** A table whose one row stands for each entry of a list; cells are fields with words between them. */
  rows(path: string, columns: { heading: string; width: number; cell: string }[]): FileChild[]
}

/** What a starter of a document is made of, with the names of one language. */
export function makingOf(kind: LetterheadKind, language: Language): Making {
  const named = namesIn(letterheadFields[kind], language)
  const field: Making['field'] = (path, sign = '') => `{{${sign}${named.get(path) ?? path}}}`
  const said: Making['said'] = (path, before, after = '') =>
    [field(path, '#'), before, field(path), after, field(path, '/')].join('')
  const line: Making['line'] = (style, text) => paragraph(style, [run(text)])
  const between = (path: string, children: FileChild[]) => [
    line('TableNote', field(path, '#')),
    ...children,
    line('TableNote', field(path, '/')),
  ]
  return {
    t: translator(language),
    field,
    said,
    line,
    where: (path, ...children) => between(path, children),
    each: (path, ...children) => between(path, children),
    rows: (path, columns) => {
      const last = columns.length - 1
      const cells = columns.map(({ cell }, index) =>
        [index === 0 ? field(path, '#') : '', cell, index === last ? field(path, '/') : ''].join(''),
      )
      return [
        table(
          columns.map(({ heading, width }) => ({ width, heading: [run(heading)] })),
          [cells.map(cell => [paragraph('TableText', [run(cell)])])],
        ),
        line('Spacer', ''),
      ]
    },
  }
}

/** Every field's name in a language by its English path; fields of a list under the list's path go by their own names alone. */
function namesIn(fields: readonly LetterheadField[], language: Language, path = '', shown = ''): Map<string, string> {
  return new Map(
    fields.flatMap((field): [string, string][] => {
      const [english, name] = [path + field.en, shown + field[language]]
      const inside =
        field.kind === 'group'
          ? namesIn(field.fields, language, `${english}.`, `${name}.`)
          : namesIn(field.fields, language, `${english}/`)
      return [[english, name], [`${english}?`, `${name}.${ANY[language]}`], ...inside]
    }),
  )
}
