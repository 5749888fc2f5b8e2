import { Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkLetterhead } from '../../../../core/documents/letterhead/check.ts'
import { fillLetterhead } from '../../../../core/documents/letterhead/fill.ts'
import { Refusal } from '../../../../shared/errors.ts'
import { letterheadFields, letterheadKinds } from '../../../../shared/letterheadFields.ts'
import { ministryLetterhead, minutesBody, table } from './ministry.ts'

const check = async (lines: string[]) =>
  checkLetterhead('m.docx', await ministryLetterhead(lines.map(text => new Paragraph({ text }))), 'minutes')
const faults = async (...lines: string[]) =>
  (await check(lines)).faults.map(({ kind, field, suggestion, spot }) => [kind, field, suggestion, spot.paragraph])

/** The letterhead with one of its parts changed. */
async function altered(part: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await ministryLetterhead())
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) })
}

function refusal(work: () => unknown): unknown {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof Refusal ? error.envelope.code : error
  }
}

describe('the check of a template', () => {
  it('finds nothing wrong with a letterhead that is well made', async () => {
    const bytes = await ministryLetterhead()
    expect(checkLetterhead('m.docx', bytes, 'minutes')).toEqual({ fields: 41, faults: [], missing: [], undescribed: 0 })
  })

  it('says which name there is not, where it stands, and what was probably meant', async () => {
    expect(await faults('Hola', '{{reunion.fehca}}', '{{meeting.dates}}', '{{lugar}}')).toEqual([
      ['unknown', 'reunion.fehca', 'reunión.fecha', 2],
      ['unknown', 'meeting.dates', 'meeting.date', 3],
      ['unknown', 'lugar', 'reunión.lugar', 4],
    ])
    expect(await faults('{{#acuerdo}}{{lo que sea}}{{/acuerdo}}')).toEqual([['unknown', 'acuerdo', 'acuerdos', 1]])
    expect(await faults('{{acuerdos}}', '{{responsable}}')).toMatchObject([
      ['unknown', 'acuerdos', 'acuerdos', 1],
      ['unknown', 'responsable', null, 2],
    ])
  })

  it('says what is opened and not closed, and the other way round', async () => {
    expect(await faults('{{#temas}}{{texto}}', '{{reunión.fecha')).toEqual([
      ['unclosed', 'temas', null, 1],
      ['broken', '', null, 2],
    ])
    expect(await faults('{{texto}}{{/temas}}')).toMatchObject([
      ['unknown', 'texto', expect.anything(), 1],
      ['unopened', 'temas', null, 1],
    ])
  })

  it('tells a place in a table by its row, and one in a footer as such', async () => {
    const bytes = await ministryLetterhead([
      new Paragraph(''),
      table(
        [1_000, 1_000],
        [
          ['A', 'B'],
          ['{{nada}}', ''],
        ],
      ),
    ])
    expect(checkLetterhead('m.docx', bytes, 'minutes').faults[0]?.spot).toMatchObject({
      place: 'body',
      table: 1,
      row: 2,
      text: '{{nada}}',
    })
    const footer = await altered('word/footer1.xml', xml => xml.replace('reunión.referencia', 'referencia'))
    expect(checkLetterhead('m.docx', footer, 'minutes').faults).toMatchObject([
      { kind: 'unknown', suggestion: 'reunión.referencia', spot: { place: 'footer' } },
    ])
  })

  it('finds a list that begins in one table and ends in another', async () => {
    const bytes = await ministryLetterhead([
      table([1_000], [['{{#temas}}{{texto}}']]),
      new Paragraph(''),
      table([1_000], [['{{/temas}}']]),
    ])
    expect(checkLetterhead('m.docx', bytes, 'minutes').faults).toMatchObject([{ kind: 'misplaced', field: 'temas' }])
  })

  it('tells which fields that matter are not in it, and pictures without words', async () => {
    expect((await check(['{{reunión.fechaCompleta}}', '{{#acuerdos}}{{texto}}{{/acuerdos}}'])).missing).toEqual([
      'attendees',
      'interventions',
    ])
    const silent = await altered('word/header1.xml', xml => xml.replaceAll(/ descr="[^"]*"/g, ''))
    expect(checkLetterhead('m.docx', silent, 'minutes').undescribed).toBe(2)
  })

  it('knows every field by both names, and none by a name that stands for two', () => {
    for (const kind of letterheadKinds) {
      for (const language of ['es', 'en'] as const) {
        const names = letterheadFields[kind].map(field => field[language])
        expect(new Set(names).size).toBe(names.length)
      }
    }
  })

  it('keeps a template with a fault from being filled', async () => {
    const bytes = await ministryLetterhead([...minutesBody, new Paragraph('{{nada}}')])
    const properties = { language: 'es', title: '', subject: '', creator: '', keywords: '', date: null } as const
    expect(refusal(() => fillLetterhead({ name: 'm.docx', bytes }, 'minutes', {}, properties))).toBe(
      'letterhead.faulty',
    )
  })
})

describe('a template from outside', () => {
  const relation = (type: string, target: string, mode = ' TargetMode="External"') =>
    `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`
  const related = (added: string) =>
    altered('word/_rels/document.xml.rels', xml => xml.replace('</Relationships>', `${added}</Relationships>`))

  it.each([
    ['an external picture', () => related(relation('image', 'https://example.org/a.png')), 'letterhead.reaches'],
    [
      'an external picture whose address hides where it ends',
      () => related(relation('image', 'https://example.org/?a>b')),
      'letterhead.reaches',
    ],
    [
      'an external picture that says so in signs',
      () => related(relation('image', 'https://example.org/a.png', ' TargetMode="&#69;xternal"')),
      'letterhead.reaches',
    ],
    [
      'a field that reads a picture, in small letters',
      () => altered('word/footer1.xml', xml => xml.replace('>PAGE<', '>includepicture "http://example.org/a"<')),
      'letterhead.reaches',
    ],
    [
      'a field that reads a file, as character data',
      () => altered('word/footer1.xml', xml => xml.replace('>PAGE<', '><![CDATA[INCLUDETEXT "/etc/passwd"]]><')),
      'letterhead.reaches',
    ],
    ['a link to a file', () => related(relation('hyperlink', 'file:///etc/passwd')), 'letterhead.reaches'],
    ['an embedded object', () => related(relation('oleObject', 'embeddings/a.bin', '')), 'letterhead.active'],
    ['foreign content', () => related(relation('aFChunk', 'a.html', '')), 'letterhead.active'],
    [
      'a field that reads a file',
      () => altered('word/footer1.xml', xml => xml.replace('>PAGE<', '>INCLUDETEXT "/etc/passwd"<')),
      'letterhead.reaches',
    ],
    [
      'a document type',
      () => altered('word/header1.xml', xml => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')),
      'file.unreadable',
    ],
    [
      'macros',
      async () => zipSync({ ...unzipSync(await ministryLetterhead()), 'word/vbaProject.bin': new Uint8Array([1]) }),
      'letterhead.active',
    ],
    [
      'a bomb',
      async () =>
        zipSync({ ...unzipSync(await ministryLetterhead()), 'word/media/a.bin': new Uint8Array(20 * 1024 * 1024) }),
      'file.tooLarge',
    ],
    ['no document', async () => strToU8('nada'), 'file.unreadable'],
  ])('with %s is refused', async (_, make, code) => {
    const bytes = await make()
    expect(refusal(() => checkLetterhead('m.docx', bytes, 'minutes'))).toBe(code)
  })

  it('may lead to a page of its office', async () => {
    const bytes = await related(relation('hyperlink', 'https://example.org/'))
    expect(refusal(() => checkLetterhead('m.docx', bytes, 'minutes'))).toBe(null)
  })

  it.each([
    ['as Word writes it', (tie: string) => tie],
    ['in other quotation marks', (tie: string) => tie.replaceAll('"', "'")],
  ])('is no longer tied to the template that it was made from, %s', async (_, written) => {
    const parts = unzipSync(await ministryLetterhead())
    const tie = written(relation('attachedTemplate', 'file:///C:/plantillas/normal.dotm'))
    const head = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    const bytes = zipSync({ ...parts, 'word/_rels/settings.xml.rels': strToU8(`${head}${tie}</Relationships>`) })
    const properties = { language: 'es', title: '', subject: '', creator: '', keywords: '', date: null } as const
    const out = unzipSync(fillLetterhead({ name: 'm.docx', bytes }, 'minutes', {}, properties))
    expect(strFromU8(out['word/_rels/settings.xml.rels'] ?? new Uint8Array())).not.toContain('normal.dotm')
  })
})
