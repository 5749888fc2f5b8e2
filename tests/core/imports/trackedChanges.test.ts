import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readTrackedChanges } from '../../../core/imports/trackedChanges.ts'
import type { ReturnedWord } from '../../../shared/contract/returnedMinutes.ts'
import { type ErrorEnvelope, Refusal } from '../../../shared/errors.ts'
import { wordFile } from './support.ts'

const by = (author: string, hour = '09') => `w:id="1" w:author="${author}" w:date="2026-11-20T${hour}:30:00Z"`
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const put = (author: string, text: string) => `<w:ins ${by(author)}>${run(text)}</w:ins>`
const out = (author: string, text: string) =>
  `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
const paragraph = (inside: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`
const mark = (element: 'ins' | 'del', author: string) => `<w:rPr><w:${element} ${by(author)}/></w:rPr>`
const part = (root: string, inside: string) =>
  strToU8(
    `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${inside}</w:${root}>`,
  )

const read = (body: string, parts: Record<string, Uint8Array> = {}) =>
  readTrackedChanges({ name: 'acta.docx', bytes: wordFile(body, parts) })
const refusal = (name: string, bytes: Uint8Array): ErrorEnvelope['code'] | null => {
  try {
    readTrackedChanges({ name, bytes })
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.envelope.code
    throw error
  }
}
const told = ({ changes }: ReturnedWord) =>
  changes.map(({ paragraph, kind, author, before, after }) => [paragraph, kind, author, before, after])

/** A paragraph as it was, and as it is with all changes. */
const texts = ({ paragraphs }: ReturnedWord) =>
  paragraphs.map(({ pieces }) => {
    const side = (wanted: string) =>
      pieces
        .filter(piece => piece.side === 'both' || piece.side === wanted)
        .map(piece => piece.text)
        .join('')
    return [side('before'), side('after')]
  })

describe('tracked changes as Word writes them', () => {
  test('words put in, taken out and replaced, each with who did it and when', () => {
    const found = read(
      paragraph(
        run('El ') + out('Ana Paz', 'plan') + put('Ana Paz', 'programa') + run(' se aprueba') + put('Luis', ' hoy'),
      ) + paragraph(run('Sin') + out('Luis', ' ningún') + run(' cambio')),
    )
    expect(told(found)).toEqual([
      [0, 'replaced', 'Ana Paz', 'plan', 'programa'],
      [0, 'inserted', 'Luis', '', ' hoy'],
      [1, 'deleted', 'Luis', ' ningún', ''],
    ])
    expect(found.changes[0]?.date).toBe('2026-11-20T09:30:00.000Z')
    expect(texts(found)).toEqual([
      ['El plan se aprueba', 'El programa se aprueba hoy'],
      ['Sin ningún cambio', 'Sin cambio'],
    ])
  })

  test('what two people did in turn: one put it in, the other took it out again', () => {
    const found = read(
      paragraph(`${run('Uno')}<w:ins ${by('Ana')}>${out('Luis', ' y dos')}</w:ins>${put('Ana', ' y tres')}`),
    )
    expect(found.changes).toMatchObject([
      { author: 'Ana', after: ' y dos', struckBy: 'Luis' },
      { author: 'Ana', after: ' y tres', struckBy: null },
    ])
  })

  test('words that Word cut into pieces are one change; moved ones say so', () => {
    const found = read(
      paragraph(put('Ana', 'muy ') + put('Ana', 'bien') + run('. ')) +
        paragraph(
          `${run('a')}<w:moveFrom ${by('Ana')}>${run('b')}</w:moveFrom>${run('c')}<w:moveTo ${by('Ana')}>${run('b')}</w:moveTo>`,
        ),
    )
    expect(told(found)).toEqual([
      [0, 'inserted', 'Ana', '', 'muy bien'],
      [1, 'movedAway', 'Ana', 'b', ''],
      [1, 'movedHere', 'Ana', '', 'b'],
    ])
  })

  test('a paragraph divided, one written behind, one taken out, two joined', () => {
    const found = read(
      paragraph(run('Primera parte. '), mark('ins', 'Ana')) +
        paragraph(run('Segunda parte.')) +
        paragraph(run('Antes'), mark('ins', 'Luis')) +
        paragraph(put('Luis', 'Nuevo')) +
        paragraph(out('Eva', 'Sobra'), mark('del', 'Eva')) +
        paragraph(run('Uno'), mark('del', 'Eva')) +
        paragraph(run('Dos')),
    )
    expect(texts(found)).toEqual([
      ['Primera parte. Segunda parte.', 'Primera parte. \u2029Segunda parte.'],
      ['Antes', 'Antes\u2029Nuevo'],
      ['Sobra', ''],
      ['Uno', 'Uno'],
      ['Dos', 'Dos'],
    ])
    expect(told(found)).toEqual([
      [0, 'inserted', 'Ana', '', '\u2029'],
      [1, 'inserted', 'Luis', '', '\u2029Nuevo'],
      [2, 'deleted', 'Eva', 'Sobra', ''],
      [3, 'joined', 'Eva', '', ''],
    ])
    expect(found.changes[2]?.whole).toBe(true)
  })

  test('each new paragraph is a change of its own, on the side of its like', () => {
    const style = (name: string) => `<w:pStyle w:val="${name}"/>`
    const added = (text: string) => paragraph(put('Ana', text), style('Point') + mark('ins', 'Ana'))
    const found = read(
      paragraph(run('Un punto'), style('Point')) +
        added('Otro') +
        added('Y otro') +
        paragraph(run('Luis Gil'), style('Speaker')),
    )
    expect(texts(found)).toEqual([
      ['Un punto', 'Un punto\u2029Otro\u2029Y otro'],
      ['Luis Gil', 'Luis Gil'],
    ])
    expect(told(found).map(change => change[4])).toEqual(['\u2029Otro', '\u2029Y otro'])
  })

  test('tables: words in cells, rows put in and taken out; a cell ends every paragraph', () => {
    const row = (properties: string, ...cells: string[]) =>
      `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map(cell => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`
    const found = read(
      `<w:tbl>${row('', paragraph(run('Carta') + put('Ana', ' firmada')), paragraph(run('OIM'), mark('ins', 'Ana')))}${row(
        `<w:ins ${by('Luis')}/>`,
        paragraph(run('Nuevo acuerdo')),
      )}${row(`<w:del ${by('Luis')}/>`, paragraph(run('Acuerdo viejo')))}</w:tbl>${paragraph(run('Después'))}`,
    )
    expect(found.paragraphs.map(({ place }) => place)).toEqual(['table', 'table', 'table', 'table', 'body'])
    expect(texts(found).slice(2)).toEqual([
      ['', 'Nuevo acuerdo'],
      ['Acuerdo viejo', ''],
      ['Después', 'Después'],
    ])
    expect(found.changes.map(({ author, kind, whole }) => [author, kind, whole])).toEqual([
      ['Ana', 'inserted', false],
      ['Ana', 'inserted', false],
      ['Luis', 'inserted', true],
      ['Luis', 'deleted', true],
    ])
  })

  test('headers, footers and notes; text boxes once; fields without their instructions; looks only counted', () => {
    const box = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:txbxContent>${paragraph(put('Ana', 'Caja'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(put('Ana', 'Caja'))}</w:txbxContent></mc:Fallback></mc:AlternateContent>`
    const found = read(
      paragraph(`<w:r>${box}</w:r>${run('Texto')}<w:r><w:instrText> PAGE </w:instrText></w:r>`) +
        paragraph(`<w:r><w:rPr><w:b/><w:rPrChange ${by('Ana')}><w:rPr/></w:rPrChange></w:rPr><w:t>Negrita</w:t></w:r>`),
      {
        'word/header1.xml': part('hdr', paragraph(put('Luis', 'Encabezado'))),
        'word/footer2.xml': part('ftr', paragraph(out('Luis', 'Pie'))),
        'word/footnotes.xml': part('footnotes', `<w:footnote>${paragraph(put('Luis', 'Nota'))}</w:footnote>`),
      },
    )
    expect(found.paragraphs.map(({ place }) => place)).toEqual(['body', 'body', 'body', 'header', 'footer', 'note'])
    expect(found.changes.map(({ after, before }) => after || before)).toEqual(['Caja', 'Encabezado', 'Pie', 'Nota'])
    expect(found.formatting).toBe(1)
  })

  test('another prefix, the strict namespace, other line ends and characters that are none', () => {
    const bytes = wordFile('', {
      'word/document.xml': strToU8(
        `<?xml version="1.0"?>\r\n<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:ins x:author="A&#10;B" x:date="no"><x:r><x:t>uno&#xFFFE;&lt;dos&gt;</x:t></x:r></x:ins></x:p></x:body></x:document>`,
      ),
    })
    expect(readTrackedChanges({ name: 'a.docx', bytes }).changes).toMatchObject([
      { author: 'A B', date: null, after: 'uno<dos>' },
    ])
  })
})

describe('comments', () => {
  const comment = (id: number, author: string, text: string, mark: string) =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2026-11-20T10:00:00Z"><w:p w14:paraId="${mark}">${run(text)}</w:p></w:comment>`
  const range = (id: number, inside: string) =>
    `<w:commentRangeStart w:id="${id}"/>${inside}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

  test('stand at their words, with their replies', () => {
    const found = read(
      paragraph(run('Nada')) +
        paragraph(run('La ') + range(0, run('fecha') + out('Ana', ' final')) + range(1, '') + run(' falta')),
      {
        'word/comments.xml': part(
          'comments',
          comment(0, 'Ana', '¿Cuál?', '00000001') + comment(1, 'Luis', 'La del &lt;viernes&gt;', '00000002'),
        ),
        'word/commentsExtended.xml': strToU8(
          '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/></w15:commentsEx>',
        ),
      },
    )
    expect(found.comments).toEqual([
      {
        paragraph: 1,
        author: 'Ana',
        date: '2026-11-20T10:00:00.000Z',
        text: '¿Cuál?',
        about: 'fecha',
        settled: true,
        replies: [{ author: 'Luis', date: '2026-11-20T10:00:00.000Z', text: 'La del <viernes>' }],
      },
    ])
  })

  test('one that stands nowhere is kept, and threads in a circle end', () => {
    const found = read(paragraph(run('Texto')), {
      'word/comments.xml': part('comments', comment(7, 'Ana', 'Uno', 'A') + comment(8, 'Ana', 'Dos', 'B')),
      'word/commentsExtended.xml': strToU8(
        '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="A" w15:paraIdParent="B"/><w15:commentEx w15:paraId="B" w15:paraIdParent="A"/></w15:commentsEx>',
      ),
    })
    expect(found.comments.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['Uno', 0],
      ['Dos', 0],
    ])
  })
})

describe('files that are none', () => {
  test.each([
    ['acta.pdf', wordFile(''), 'file.unknownKind'],
    ['acta.docx', new Uint8Array(), 'file.empty'],
    ['acta.docx', strToU8('texto'), 'file.unreadable'],
    ['acta.docx', wordFile('<w:p>'), 'file.unreadable'],
    ['acta.docx', wordFile('', { 'word/vbaProject.bin': new Uint8Array(3) }), 'file.unknownKind'],
    ['acta.docx', wordFile('', { 'word/more.xml': new Uint8Array(40 * 1024 * 1024) }), 'file.tooLarge'],
    [
      'acta.docx',
      wordFile('', {
        'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
      }),
      'file.unreadable',
    ],
    ['acta.docx', wordFile('<w:p>'.repeat(600) + '</w:p>'.repeat(600)), 'file.unreadable'],
  ])('%s', (name, bytes, code) => {
    expect(refusal(name, bytes)).toBe(code)
  })

  test('bytes and tags of any kind are read or refused', () => {
    const piece = fc.constantFrom(
      ...[
        '<w:p>',
        '</w:p>',
        '<w:ins w:author="a">',
        '</w:ins>',
        '<w:del>',
        '</w:del>',
        '<w:r>',
        '</w:r>',
        '<w:t>',
        '</w:t>',
      ],
      ...[
        '<w:tbl><w:tr><w:tc>',
        '</w:tc></w:tr></w:tbl>',
        '<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>',
        '<w:commentRangeStart w:id="1"/>',
        'x&amp;',
        '&#0;',
        '<!--',
        ']]>',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const code = refusal('a.docx', wordFile(pieces.join('')))
        expect([null, 'file.unreadable']).toContain(code)
      }),
      { numRuns: 500 },
    )
  })

  test('a megabyte of one thing is read in time', () => {
    for (const body of [
      paragraph(put('Ana', 'a')).repeat(9_000),
      paragraph(run('a') + put('Ana', 'b')).repeat(9_000),
      paragraph((run('a') + out('Ana', 'b')).repeat(8_000)),
      `<w:p ${' '.repeat(1_000_000)}`,
      `<w:p>${'<'.repeat(1_000_000)}`,
    ]) {
      const start = performance.now()
      refusal('a.docx', wordFile(body))
      expect(performance.now() - start).toBeLessThan(4_000)
    }
  })
})
