import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMinutes } from '../../../core/imports/minutes.ts'
import { partTerms, sectors } from '../../../core/imports/vocabulary.ts'
import { importedMinutes } from '../../../shared/contract/importedMinutes.ts'
import { Refusal } from '../../../shared/errors.ts'
import { foldText } from '../../../shared/text.ts'
import { read, textsOf } from './support.ts'

async function readOrRefuse(bytes: Uint8Array, name: string): Promise<void> {
  try {
    importedMinutes.parse(await readMinutes({ name, bytes }, 'en'))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

const marks = [
  '',
  '- ',
  '• ',
  '1. ',
  '2) ',
  'a) ',
  '# ',
  '### ',
  '| ',
  '**',
  '  * - ',
  '    - ',
  '.. list-table:: ',
  '✓ ',
]
const phrases = [
  ...partTerms.map(([, term]) => term),
  ...sectors,
  'Ana Paz (OIM)',
  'Dr. Gil: sí',
  'RG - yes',
  'ACTION: RG - go',
  '3/4/2021',
  'Responsable: ',
  'Nombre\tInstitución\tFirma',
  '| a | b |',
  '---',
]
const line = fc
  .tuple(
    fc.constantFrom('', ' ', '\t', '    '),
    fc.constantFrom(...marks),
    fc.oneof(fc.constantFrom(...phrases), fc.string({ unit: 'binary', maxLength: 40 })),
    fc.constantFrom('', ':', '.', ' ', ','),
  )
  .map(parts => parts.join(''))
const lines = fc.array(line, { maxLength: 60 })

describe('whatever is in a file', () => {
  test('it is read into a record that holds, or refused', async () => {
    const encoder = new TextEncoder()
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom('\n', '\r\n', '\n\n'), (text, end) =>
        readOrRefuse(encoder.encode(text.join(end)), 'a.md'),
      ),
      { numRuns: 400 },
    )
  })

  test('bytes of any kind, too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.constantFrom('a.txt', 'a.docx'), readOrRefuse),
      { numRuns: 200 },
    )
  })
})

test('no word is lost, in whatever order parts, lists and speakers come', async () => {
  let count = 0
  const word = () => `x${[...String(count++)].map(digit => 'abcdefghij'[Number(digit)]).join('')}y`
  const sentence = () => `${word()} ${word()} ${word()}.`
  const shapes: (() => string)[] = [
    () => sentence(),
    () => `- ${sentence()}`,
    () => `  - ${sentence()}`,
    () => `1. ${sentence()}`,
    () => `Ana Paz: ${sentence()}`,
    () => `ACTION: OIM - ${sentence()}`,
    () => `Canada: Chair, Ana Paz`,
    () => `## Xa${word()}`,
    () => '',
    () => 'Objective:',
    () => 'Attendees',
    () => 'Apologies:',
    () => 'Agenda',
    () => 'Presentation',
    () => 'Open discussion',
    () => 'Annex 2: Comments by participants',
    () => 'Agreements: Director Ana Paz',
    () => 'Closing',
    () => 'Next meeting:',
  ]
  const order = fc.array(fc.nat(shapes.length - 1), { minLength: 5, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(order, async chosen => {
      const text = `Minutes of the team\n3 May 2021\n\nAgreements\n1. ${sentence()}\n${chosen.map(index => shapes[index]?.()).join('\n')}`
      const found = new Set(textsOf(await read(text)).flatMap(said => foldText(said).split(' ')))
      const missing = foldText(text)
        .split(' ')
        .filter(said => /^x[a-j]+y$/.test(said) && !found.has(said))
      expect(missing).toEqual([])
    }),
    { numRuns: 300 },
  )
})

describe('a megabyte takes at most two seconds of work', () => {
  const fill = (text: string) => `Acta\nuno\n${text.repeat(Math.ceil(1_000_000 / text.length))}`
  test.each([
    ['points', `Comentarios\nEva Paz\n${'• Texto de un punto que sigue\nen otra línea. \n'.repeat(22_000)}`],
    ['one line', fill('palabra ')],
    ['capitals', fill('ANA PAZ LOPEZ ')],
    ['brackets', fill('(')],
    ['stars', fill('** *a')],
    ['bars', fill('|a')],
    ['tabs', fill('a\t')],
    ['spaces', `Acta\nuno\n${' '.repeat(1_000_000)}x`],
    ['dashes', fill('- ')],
    ['figures', fill('1/1/')],
    ['names', `Acta\n\nAsistentes\n${'Ana Paz, Luis Gil (OIM), Eva Mejía; '.repeat(28_000)}`],
    [
      'two columns',
      `Acta\n\nAttendees\nGovernment Civil Society\n${'Secretary of Foreign Affairs European Union Bank\n'.repeat(20_000)}`,
    ],
  ])('%s', async (_, text) => {
    const before = process.cpuUsage()
    await readOrRefuse(new TextEncoder().encode(text), 'a.txt')
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000_000).toBeLessThan(2)
  })
})
