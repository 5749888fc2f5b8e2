import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../renderer/ui/markdownRead.ts'
import { writeMarkdown } from '../../renderer/ui/markdownWrite.ts'
import { cleanText } from '../../shared/text.ts'

const rewritten = (text: string) => writeMarkdown(readMarkdown(text))
const paragraph = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const plainText = (text: string) =>
  JSON.stringify(readMarkdown(text))
    .match(/"text":"((?:[^"\\]|\\.)*)"/g)
    ?.map(found => JSON.parse(found.slice(7)))
    .join('') ?? ''

test.each([
  ['paragraphs', 'Uno.\n\nDos.'],
  ['headings', '### Título\n\nTexto\n\n#### Subtítulo'],
  ['looks', 'Con **negrita**, *cursiva*, ~~tachado~~ y ***ambas***.'],
  ['lists', '- uno\n- dos\n  - dos y medio\n- tres'],
  ['numbers', '3. tres\n4. cuatro'],
  ['two lists side by side', '- uno\n\n* otra'],
  ['quotes', '> Dijo que sí.\n>\n> Y que no.'],
  ['links', 'Vea [el plan](<https://example.org/plan>).'],
  ['breaks', 'Uno\\\nDos'],
  ['tables, which the editor does not know', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
  ['code, which it does not know either', '```\ncódigo **así**\n```'],
])('keeps %s as they are written', (_, text) => {
  expect(rewritten(text)).toBe(text)
})

test.each([
  '# no es título',
  '## dos',
  '- no es lista',
  '1. tampoco',
  '> ni cita',
  'a < b y <script>alert(1)</script>',
  '&lt; se escribe así & punto',
  '**sin marca** _ni esta_ `ni esta` ~~ni~~',
  '[esto](no es un enlace) ![ni imagen](x)',
  '1*2*3 y a_b_c',
  '---',
  '| ni | tabla |',
  'termina en barra \\',
])('what was typed as "%s" is read back as the same words', text => {
  expect(plainText(writeMarkdown(paragraph(text)))).toBe(text)
})

test('addresses that could run something are words, not links', () => {
  const read = JSON.stringify(readMarkdown('[clic](javascript:alert(1)) y [bien](https://example.org)'))
  expect(read).not.toContain('"href":"javascript')
  expect(read).toContain('"href":"https://example.org"')
})

test('a bold stop before a letter does not spoil the bold', () => {
  const doc = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Nota:', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'se acordó' },
        ],
      },
    ],
  }
  expect(writeMarkdown(doc)).toBe('**Nota**:se acordó')
})

describe('any text', () => {
  test('typed into a paragraph comes back, but for spaces at its ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), typed => {
        const text = cleanText(typed).replace(/\s+/g, ' ').trim()
        if (/https?:|www\.|@/.test(text)) return
        expect(plainText(writeMarkdown(paragraph(text)))).toBe(text)
      }),
      { numRuns: 500 },
    )
  })
  test('once written, is written the same again', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '*',
      '**',
      '_',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '> ',
      '#',
      '~~',
      '[x](y)',
      '`',
      '<b>',
      '&amp;',
      '|',
      'é',
      '\\',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 25 }).map(pieces => pieces.join('')),
        text => {
          const once = rewritten(text)
          expect(rewritten(once)).toBe(once)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
