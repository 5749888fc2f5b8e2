import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { minutesOnLetterhead } from '../../../../core/documents/letterhead/write.ts'
import type { MinutesDocument } from '../../../../core/documents/minutesDocument.ts'
import { temporaryFolder } from '../../../support/core.ts'
import { emptyMinutes, fullMinutes, point } from '../minutesSample.ts'
import { paragraphsOf } from '../minutesWordFile.ts'
import { logos, ministryLetterhead } from './ministry.ts'

const properties = {
  language: 'es',
  title: 'Acta',
  subject: '',
  creator: 'SERA',
  keywords: '',
  date: '2026-08-13',
} as const

const fill = (bytes: Uint8Array, document: MinutesDocument) =>
  minutesOnLetterhead({ name: 'Membrete.docx', bytes }, document, properties)

function read(bytes: Uint8Array) {
  const parts = unzipSync(bytes)
  const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  return {
    parts,
    xml,
    text: paragraphsOf(xml('word/document.xml'))
      .map(each => each.text)
      .join('\n'),
  }
}

const filled = async (lines: string[], document: MinutesDocument) =>
  read(fill(await ministryLetterhead(lines.map(text => new Paragraph({ text }))), document))

/** A meeting of which three hundred people spoke, six points each. */
function longMinutes(): MinutesDocument {
  const minutes = fullMinutes('es')
  const points = Array.from({ length: 6 }, (_, index) => point(`Punto ${index + 1} de lo que se dijo en la reunión.`))
  const turn = { organization: null, position: 'Punto focal', section: null, lead: 'Saludo.\n\nDos asuntos:', points }
  return {
    ...minutes,
    interventions: Array.from({ length: 300 }, (_, index) => ({ ...turn, speaker: `Persona ${index + 1}` })),
  }
}

describe('a ministry’s letterhead', () => {
  it('is filled with what the meeting says, wherever Word has divided a field', async () => {
    const { text, xml } = read(fill(await ministryLetterhead(), fullMinutes('es')))
    let from = 0
    for (const words of [
      'Cuarta reunión: plan de restauración',
      'Tegucigalpa, 13 de agosto de 2026. Lugar: Salón Copán',
      'Se invitó además',
      '1. Dar a conocer las metas',
      'Cooperación internacional',
      'Unión Europea\nClaire Dumont\nOficial de programas',
      'Instalar ocho viveros.',
      '4\nMedir el caudal cada mes',
      '– P1 ¿Cuántas familias',
      'Santos Ramírez, Mancomunidad del Río Lindo',
      'Lo que hoy queda escrito',
    ]) {
      const at = text.indexOf(words, from)
      expect(at, words).toBeGreaterThanOrEqual(0)
      from = at
    }
    expect(text).not.toContain('No hubo acuerdos')
    expect(xml('word/footer1.xml')).toContain('GNC-2026-04')
  })

  it('keeps its header, its logos, its styles and its sheet byte for byte; its properties are the document’s', async () => {
    const template = await ministryLetterhead()
    const before = read(template)
    const after = read(fill(template, fullMinutes('es')))
    const touched = Object.keys(after.parts).filter(
      name => !Buffer.from(after.parts[name] ?? []).equals(Buffer.from(before.parts[name] ?? [])),
    )
    expect(touched.sort()).toEqual(['docProps/core.xml', 'word/document.xml', 'word/footer1.xml', 'word/numbering.xml'])
    const pictures = Object.entries(after.parts).filter(([name]) => name.startsWith('word/media/'))
    expect(pictures.map(([, bytes]) => Buffer.from(bytes).toString('base64')).sort()).toEqual(
      Object.values(logos)
        .map(logo => logo.toString('base64'))
        .sort(),
    )
    expect(after.xml('word/document.xml')).toContain('<w:pgSz')
    expect(after.xml('docProps/core.xml')).toContain('<dc:creator>SERA</dc:creator>')
    expect(after.xml('docProps/core.xml')).not.toMatch(/Informática|Plantilla 2019/)
  })

  it('has nothing left of a field, of three hundred remarks none is missing, and takes less than two seconds', async () => {
    const template = await ministryLetterhead()
    const begun = process.cpuUsage()
    const bytes = fill(template, longMinutes())
    const { user, system } = process.cpuUsage(begun)
    const { parts, text } = read(bytes)
    for (const [name, data] of Object.entries(parts))
      if (name.endsWith('.xml')) expect(strFromU8(data), name).not.toMatch(/\{\{|\}\}/)
    expect(text.match(/Persona \d+, Punto focal/g)).toHaveLength(300)
    expect(text.match(/de lo que se dijo/g)).toHaveLength(1_800)
    // Of the processor's time, which other programs do not lengthen as much.
    expect((user + system) / 1_000).toBeLessThan(10_000)
  })

  it('gives the same bytes for the same minutes', async () => {
    const template = await ministryLetterhead()
    expect(Buffer.from(fill(template, fullMinutes('es'))).equals(Buffer.from(fill(template, fullMinutes('es'))))).toBe(
      true,
    )
  })

  it('prints what is read as a field or as XML in a text as it was written', async () => {
    const hostile = '{{acuerdos}} {{#x}} <w:p/> & "comillas" \u0007'
    const { text } = await filled(
      ['{{reunión.título}}', '{{objetivo}}'],
      emptyMinutes({ title: hostile, objective: hostile }),
    )
    const written = '{{acuerdos}} {{#x}} <w:p/> & "comillas" '
    expect(text.split('\n').slice(0, 2)).toEqual([written, written])
  })

  it('takes fields in English and in Spanish, with and without accents and spaces', async () => {
    const { text } = await filled(
      ['{{meeting.reference}} {{REUNION.REFERENCIA}} {{ reunión.referencia }}', '{{# agreements}}{{ number }},{{/}}'],
      fullMinutes('es'),
    )
    expect(text).toContain('GNC-2026-04 GNC-2026-04 GNC-2026-04\n1,2,4,')
  })

  it('prints between the marks of a condition only where its field says something', async () => {
    const lines = [
      '{{#reunión.lugar}}Lugar: {{reunión.lugar}}{{/reunión.lugar}}{{^reunión.lugar}}Sin lugar{{/reunión.lugar}}',
      '{{#acuerdos.hay}}Hay {{#acuerdos}}{{número}} {{/acuerdos}}{{/acuerdos.hay}}{{^acuerdos}}Ninguno{{/acuerdos}}',
    ]
    expect((await filled(lines, fullMinutes('es'))).text).toMatch(/^Lugar: Salón Copán[^\n]*\nHay 1 2 4 \n/)
    expect((await filled(lines, emptyMinutes())).text).toMatch(/^Sin lugar\nNinguno\n/)
  })

  it('makes paragraphs, lists, tables and marked words of a Markdown text in the look of its place', async () => {
    const body =
      'Uno **fuerte** y [enlace](https://example.org/a).\n\n3. tres\n4. cuatro\n\n> cita\n\n|A|B|\n|-|-|\n|1|2|'
    const sections = [{ title: 'T', body, place: 'closing' as const }]
    const lines = ['{{#apartados}}', '{{texto}}', '{{/apartados}}']
    const { xml, text } = await filled(lines, emptyMinutes({ sections }))
    expect(text).toMatch(/^Uno fuerte y enlace\.\ntres\ncuatro\ncita\nA\nB\n1\n2/)
    const document = xml('word/document.xml')
    expect(document).toContain('<w:b/><w:bCs/>')
    expect(document).toContain('w:instr=" HYPERLINK &quot;https://example.org/a&quot; "')
    const list = /<w:numId w:val="(\d+)"\/>/.exec(document)?.[1]
    expect(xml('word/numbering.xml')).toMatch(
      new RegExp(`<w:num w:numId="${list}">.*?<w:startOverride w:val="3"/>`, 's'),
    )
    expect(document).toContain('<w:tblHeader/>')
  })
})

const validator = path.resolve(import.meta.dirname, '../../../../../shared/schemas/validate.py')

it.skipIf(!existsSync(validator))('the filled files are valid against the schemas of the standard', async () => {
  const folder = temporaryFolder()
  const template = await ministryLetterhead()
  const files = [fullMinutes('es'), fullMinutes('en'), emptyMinutes()].map((document, index) => {
    const file = path.join(folder, `${index}.docx`)
    writeFileSync(file, fill(template, document))
    return file
  })
  expect(() => execFileSync('python3', [validator, ...files], { stdio: 'pipe' })).not.toThrow()
})
