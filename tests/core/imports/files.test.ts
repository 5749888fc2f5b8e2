import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readMinutes } from '../../../core/imports/minutes.ts'
import { refusalOf, wordFile } from './support.ts'

const ACTA = 'Acta de la reunión\n\nAcuerdos\n1. Enviar la carta al señor Núñez.\n'
const AGREEMENTS = [{ number: '1', text: 'Enviar la carta al señor Núñez.' }]

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, !bigEndian)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), !bigEndian)
  return bytes
}

test.each([
  ['UTF-8', new TextEncoder().encode(ACTA)],
  ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${ACTA}`)],
  ['UTF-16, little end first', utf16(ACTA, false)],
  ['UTF-16, big end first', utf16(ACTA, true)],
  ['Windows-1252', Uint8Array.from(ACTA, letter => letter.charCodeAt(0))],
  ['Windows line ends', new TextEncoder().encode(ACTA.replaceAll('\n', '\r\n'))],
  ['letters and accents apart', new TextEncoder().encode(ACTA.normalize('NFD'))],
])('text in %s', async (_, bytes) => {
  expect(await readMinutes({ name: 'ACTA.TXT', bytes }, 'es')).toMatchObject({
    title: 'Acta de la reunión',
    agreements: AGREEMENTS,
  })
})

describe('Word documents', () => {
  const paragraph = (text: string, style = '') =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
  const table = (...rows: string[][]) =>
    `<w:tbl>${rows.map(row => `<w:tr>${row.map(cell => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

  test('paragraphs, tables of keys and values, tables with a header', async () => {
    const body =
      paragraph('Acta de la mesa de puertos') +
      table([paragraph('Fecha'), paragraph('3 de mayo de 2021')], [paragraph('Lugar'), paragraph('Tela &amp; Omoa')]) +
      paragraph('Asistentes') +
      table(
        [paragraph('Nombre'), paragraph('Institución')],
        [paragraph('Eva Paz'), paragraph('OIM')],
        [paragraph('Luis Gil'), paragraph('SEDIS')],
      ) +
      paragraph('Acuerdos') +
      table(
        [paragraph('Acuerdo'), paragraph('Responsable'), paragraph('Plazo')],
        [paragraph('Enviar la ') + paragraph('carta'), paragraph('OIM'), paragraph('N/A')],
      )
    expect(await readMinutes({ name: 'acta.docx', bytes: wordFile(body) }, 'es')).toMatchObject({
      title: 'Acta de la mesa de puertos',
      body: 'mesa de puertos',
      date: '2021-05-03',
      place: 'Tela & Omoa',
      attendance: [
        { person: 'Eva Paz', organization: 'OIM' },
        { person: 'Luis Gil', organization: 'SEDIS' },
      ],
      agreements: [{ text: 'Enviar la\ncarta', responsible: 'OIM', due: null }],
      discussion: null,
    })
  })

  test('a document with macros is refused', async () => {
    const bytes = wordFile(paragraph('Acuerdos'), { 'word/vbaProject.bin': new Uint8Array(9) })
    expect(await refusalOf(bytes, 'acta.docx')).toMatchObject({ code: 'file.unknownKind' })
  })

  test('a document that inflates beyond measure is refused before it is read', async () => {
    const bomb = wordFile('', { 'word/more.xml': new Uint8Array(40 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusalOf(bomb, 'acta.docx')).toMatchObject({ code: 'file.tooLarge' })
    const parts = Object.fromEntries(
      Array.from({ length: 2_001 }, (_, index) => [`word/${index}.png`, new Uint8Array(1)]),
    )
    expect(await refusalOf(wordFile('', parts), 'acta.docx')).toMatchObject({ code: 'file.tooLarge' })
  })

  test('what is no Word document is refused as unreadable', async () => {
    const whole = wordFile(paragraph('Acuerdos'))
    const broken = [
      strToU8('Acuerdos\n1. Uno'),
      zipSync({ 'a.xml': strToU8('<a/>') }),
      whole.slice(0, whole.length - 300),
      wordFile('<w:p>'),
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    ]
    for (const bytes of broken)
      expect(await refusalOf(bytes, 'acta.docx')).toEqual({ code: 'file.unreadable', facts: { name: 'acta.docx' } })
  })
})

describe('other files are refused by name', () => {
  test.each([
    ['nothing in it', new Uint8Array(0), 'acta.txt', 'file.empty'],
    ['nothing to read in it', strToU8(' \n\t- \n'), 'acta.md', 'file.empty'],
    ['a kind that is not taken', strToU8(ACTA), 'acta.pdf', 'file.unknownKind'],
    ['no ending', strToU8(ACTA), 'acta', 'file.unknownKind'],
    ['bytes that are no text', Uint8Array.of(1, 0, 2, 0), 'acta.txt', 'file.unreadable'],
    ['no part of minutes', strToU8('Una carta.\n\nSe despide atentamente,\nEva'), 'acta.txt', 'file.noMinutes'],
    ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1).fill(65), 'acta.txt', 'file.tooLarge'],
    ['more than 50,000 lines', strToU8('a\n'.repeat(50_002)), 'acta.txt', 'file.tooLarge'],
    [
      'more interventions than minutes hold',
      strToU8(`Acta\n\nComentarios\n${'Eva Paz\n- Sí.\n'.repeat(2_001)}`),
      'acta.txt',
      'file.tooLarge',
    ],
  ])('%s', async (_, bytes, name, code) => {
    expect(await refusalOf(bytes, name)).toMatchObject({ code, facts: { name } })
  })
})
