import { expect, it } from 'vitest'
import type { MinutesDocument } from '../../../core/documents/minutesDocument.ts'
import { writeMinutesMarkdown } from '../../../core/documents/minutesMarkdown.ts'
import { writeMinutesPage } from '../../../core/documents/minutesPage.ts'
import { writeMinutesWord } from '../../../core/documents/minutesWord.ts'
import { emptyMinutes, point } from './minutesSample.ts'
import { readWordFile } from './minutesWordFile.ts'

const minutes: MinutesDocument = emptyMinutes({
  interventions: [
    {
      speaker: 'Julio Pavón',
      organization: null,
      position: null,
      section: null,
      lead: '',
      points: [
        point('Vivero', { level: 2 }),
        point('Especies', { level: 1 }),
        point('Pino y roble', { level: 2 }),
        point('¿Cuántas plantas?', { kind: 'question', question: 1, level: 2 }),
        point('Riego'),
      ],
    },
  ],
})

it('points stand as far in as they belong, never more than one step further than the one before', async () => {
  const { paragraphs } = readWordFile(await writeMinutesWord(minutes))
  const levels = paragraphs
    .filter(({ style }) => /^(Point|Question)/.test(style))
    .map(({ style, text, xml }) => [text, style, Number(/<w:ilvl w:val="(\d)"/.exec(xml)?.[1] ?? -1)])
  expect(levels).toEqual([
    ['Vivero', 'Point', 0],
    ['Especies', 'Point', 1],
    ['Pino y roble', 'Point', 2],
    ['P1\t¿Cuántas plantas?', 'Question3', -1],
    ['Riego', 'Point', 0],
  ])
  expect(writeMinutesMarkdown(minutes)).toContain(
    '- Vivero\n  - Especies\n    - Pino y roble\n    - **P1** ¿Cuántas plantas?\n- Riego',
  )
  const page = writeMinutesPage(minutes)
  expect(page).toContain('<li dir="auto" class="deep1">Especies</li>')
  expect(page).toContain('class="asked deep2"')
})
