import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MinutesDocument } from '../../../core/documents/minutesDocument.ts'
import { writeMinutesWord } from '../../../core/documents/minutesWord.ts'
import { cleanText } from '../../../shared/text.ts'
import { agreement, attendee, emptyMinutes, fullMinutes, point } from './minutesSample.ts'
import { paragraphsOf, readWordFile } from './minutesWordFile.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML has no place for
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/

const write = async (document: MinutesDocument) => readWordFile(await writeMinutesWord(document))

describe('the Word minutes', () => {
  it('say every text of the meeting, in the order of the parts', async () => {
    const minutes = fullMinutes('es')
    const { text } = await write(minutes)
    const expected = [
      minutes.body,
      minutes.title,
      'Acta de reunión',
      'Referencia:\tGNC-2026-04',
      'Fecha:\t13 de agosto de 2026',
      'Hora:\t09:00 a 12:30 horas',
      'Híbrida',
      'Salón Copán',
      'Marta Elena Zúniga, subsecretaria',
      'Dirección de Cuencas Hidrográficas',
      'Objetivo de la reunión',
      'Se invitó además',
      'La reunión se propuso:',
      ...minutes.aims,
      'Agenda',
      ...minutes.agenda.map(item => item.title),
      'La lista de participantes consta en el Anexo 1.',
      'Resumen de la presentación',
      'El plan abarca 4 120 hectáreas',
      'Metas de la primera fase',
      '600 con especies nativas;',
      'La Unión',
      ...(minutes.presentations[0]?.priorities ?? []),
      'Discusión abierta',
      ...(minutes.discussion?.themes ?? []),
      'El detalle de las intervenciones consta en el Anexo 2.',
      'Asuntos varios',
      'Acuerdos de la reunión',
      'Lectura de los acuerdos: Óscar Andino',
      'Enviar a las instituciones',
      'GNC-2026-04/1',
      'Dirección de Cuencas Hidrográficas',
      '31 de agosto de 2026',
      'Explicar el plan',
      'Mancomunidad del Río Lindo\nInstituto de Conservación del Bosque',
      'Apoyo: Programa para el Desarrollo',
      'Permanente',
      'Medir el caudal',
      'Por definir\nPor definir',
      'Clausura de la reunión',
      'Palabras de clausura: Marta Elena Zúniga',
      'lo que revisaremos en octubre',
      'Próxima reunión',
      'Fecha:\t15 de octubre de 2026',
      'Con visita a un vivero.',
      'Anexo 1. Lista de participantes',
      'Gobierno',
      'Secretaría de Recursos y Ambiente (SERA)',
      'Marta Elena Zúniga, Subsecretaria (preside)',
      'Óscar Andino, Analista (relatoría)',
      'Julio Pavón (en línea)',
      'Secretaría de Finanzas (excusado)',
      'Cooperación internacional',
      'Beat Keller (le representa Ana Lucía Paz)',
      'Sociedad civil',
      'Santos Ramírez, Presidente, Vocero de las juntas de agua',
      'Fundación Agua Viva (ausente)',
      'Anexo 2. Intervenciones de los participantes',
      'Claire Dumont\nOficial de programas, Unión Europea\nAgradezco la presentación',
      'P1\t¿Cuántas familias',
      'P2\t¿El costo',
      'dedicada al café. Responde a P1',
      'en cada comunidad\nantes de que comience',
      'Participación de las instituciones de gobierno',
      'Julio Pavón',
      'Servicio Nacional de Acueductos',
      'Propone medir el caudal cada mes.',
    ]
    let from = 0
    for (const words of expected) {
      const at = text.indexOf(words, from)
      expect(at, words).toBeGreaterThanOrEqual(0)
      from = at + words.length
    }
  })

  it('have headings whose levels never skip one', async () => {
    const { paragraphs } = await write(fullMinutes('es'))
    const headings = paragraphs.flatMap(({ style, text }) => {
      const level = style === 'Speaker' ? 2 : Number(/^Heading(\d)$/.exec(style)?.[1])
      return level ? [{ level, text }] : []
    })
    expect(headings.map(({ level, text }) => `${level} ${text}`)).toEqual([
      '1 Objetivo de la reunión',
      '1 Agenda',
      '1 Participantes',
      '1 Resumen de la presentación',
      '2 Metas de la primera fase',
      '1 Discusión abierta',
      '1 Asuntos varios',
      '1 Acuerdos de la reunión',
      '1 Clausura de la reunión',
      '1 Próxima reunión',
      '1 Anexo 1. Lista de participantes',
      '1 Anexo 2. Intervenciones de los participantes',
      '2 Claire Dumont',
      '2 Marta Elena Zúniga',
      '2 Santos Ramírez',
      '2 Participación de las instituciones de gobierno',
      '3 Julio Pavón',
      '3 Servicio Nacional de Acueductos',
    ])
    const { paragraphs: wild } = await write(
      emptyMinutes({
        sections: [{ title: 'Uno', body: '#### Hondo\n\n###### Más hondo\n\n# Alto', place: 'closing' }],
      }),
    )
    expect(wild.filter(({ style }) => style.startsWith('Heading')).map(({ style }) => style)).toEqual([
      'Heading1',
      'Heading2',
      'Heading3',
      'Heading2',
    ])
  })

  it('number each list from 1, and agreements under their own numbers', async () => {
    const file = await write(fullMinutes('es'))
    const listOf = (start: string) => file.paragraphs.find(paragraph => paragraph.text.startsWith(start))?.list
    const aims = listOf('Dar a conocer')
    expect(listOf('Definir quién')).toBe(aims)
    const priorities = listOf('Completar el inventario')
    expect(new Set([aims, priorities, listOf('Apertura'), listOf('Enviar'), null]).size).toBe(5)
    expect(listOf('Explicar')).toBe(listOf('Enviar'))
    expect([
      startOf(file.part('word/numbering.xml'), aims),
      startOf(file.part('word/numbering.xml'), priorities),
    ]).toEqual([1, 1])
    expect(startOf(file.part('word/numbering.xml'), listOf('Enviar'))).toBe(1)
    expect(startOf(file.part('word/numbering.xml'), listOf('Medir el caudal'))).toBe(4)
  })

  it('carry the body and the reference in the header, the edition and the page in the footer', async () => {
    const internal = await write(fullMinutes('es'))
    const [first, other] = ['word/header2.xml', 'word/header1.xml'].map(name => textOf(internal.part(name)))
    expect(other).toBe('Grupo Nacional de Coordinación para la Cuenca del Río Lindo · GNC-2026-04\tUso interno')
    expect(first).toBe('Secretaría de Recursos y Ambiente\tUso interno')
    for (const name of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(textOf(internal.part(name))).toBe('GNC-2026-04 · Edición interna\tPágina  de ')
      expect(fieldsOf(internal.part(name))).toEqual(['PAGE', 'NUMPAGES'])
    }
    const english = await write(fullMinutes('en'))
    expect(textOf(english.part('word/footer1.xml'))).toBe('GNC-2026-04 · Partners’ edition\tPage  of ')
    expect([...english.parts.values()].some(xml => /internal|interno/i.test(xml))).toBe(false)
  })

  it('begin each annex on a page of its own and lead to it', async () => {
    const { paragraphs, part } = await write(fullMinutes('en'))
    expect(paragraphs.filter(paragraph => paragraph.newPage).map(paragraph => paragraph.text)).toEqual([
      'Annex 1. List of participants',
      'Annex 2. Participants’ remarks',
    ])
    const anchors = [...part('word/document.xml').matchAll(/w:anchor="(\w+)"/g)].map(([, name]) => name)
    const bookmarks = [...part('word/document.xml').matchAll(/bookmarkStart w:name="(\w+)"/g)].map(([, name]) => name)
    expect(anchors).toEqual(['annex1'])
    expect(bookmarks).toEqual(['annex1', 'annex2'])
  })

  it('set the attendance of several sectors in two columns', async () => {
    const { part } = await write(fullMinutes('es'))
    const columns = [...part('word/document.xml').matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) =>
      Number(/<w:cols [^>]*w:num="(\d)"/.exec(section)?.[1] ?? 1),
    )
    expect(columns).toEqual([1, 2, 1])
  })

  it('repeat the first row of every table and keep rows whole, but for those in columns', async () => {
    const { part } = await write(fullMinutes('es'))
    const tables = [...part('word/document.xml').matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table = '']) =>
      [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row),
    )
    expect(tables.map(rows => rows.length)).toEqual([5, 3, 4, 6, 4, 3, 4])
    for (const rows of tables) {
      expect(rows.map(row => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, index) => index === 0))
      const inColumns = rows[0]?.includes('w:w="4309"')
      expect(rows.slice(1).every(row => row.includes('<w:cantSplit/>'))).toBe(!inColumns)
    }
  })

  it('tell the language and the properties of the document', async () => {
    const spanish = await write(fullMinutes('es'))
    expect(spanish.part('word/styles.xml')).toContain('<w:lang w:val="es-HN"')
    const core = spanish.part('docProps/core.xml')
    expect(core).toContain('<dc:title>Cuarta reunión: plan de restauración de la cuenca alta</dc:title>')
    expect(core).toContain('<dc:subject>Acta de reunión · Grupo Nacional')
    expect(core).toContain('<dc:creator>Secretaría de Recursos y Ambiente</dc:creator>')
    expect(core).toContain('>2026-08-13T00:00:00Z</dcterms:created>')
    expect(core).toContain('<dc:language>es-HN</dc:language>')
    const english = await write(fullMinutes('en'))
    expect(english.part('word/styles.xml')).toContain('<w:lang w:val="en-US"')
  })

  it('use no style that is not defined, and define none twice', async () => {
    const file = await write(fullMinutes('es'))
    const defined = [...file.part('word/styles.xml').matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id)
    expect(new Set(defined).size).toBe(defined.length)
    const used = [...file.parts.values()].flatMap(xml => [
      ...[...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/g)].map(([, id]) => id),
    ])
    expect(used.filter(id => !defined.includes(id) && !/^(Footnote|Endnote)Reference$/.test(id ?? ''))).toEqual([])
    expect(file.paragraphs.filter(({ style }) => style === '')).toEqual([])
  })

  it('are the same bytes for the same minutes', async () => {
    const first = await writeMinutesWord(fullMinutes('es'))
    await writeMinutesWord(fullMinutes('en'))
    expect(Buffer.from(await writeMinutesWord(fullMinutes('es'))).equals(Buffer.from(first))).toBe(true)
  })

  it('of a meeting without content say so', async () => {
    const { paragraphs, part } = await write(emptyMinutes())
    expect(paragraphs.map(({ style, text }) => [style, text])).toEqual([
      ['Title', 'Acta de reunión'],
      ['BodyText', 'Esta acta todavía no tiene contenido.'],
    ])
    expect(part('docProps/core.xml')).not.toContain('dcterms:created')
  })

  it('print what is not decided, withdrawn or read out by different people as such', async () => {
    const { text } = await write(
      emptyMinutes({
        language: 'en',
        agreements: [
          agreement(1, 'One', { readBy: 'Ana', state: 'withdrawn' }),
          agreement(2, 'Two', { readBy: 'Luz', dueKind: 'undefined' }),
        ],
      }),
    )
    expect(text).toContain('GNC-2026-04/1 · Withdrawn · Read out by: Ana\nTo be defined\nTo be defined')
    expect(text).toContain('GNC-2026-04/2 · Read out by: Luz\nTo be defined\nTo be defined')
  })

  it('name who speaks for an institution only, or is not named, without empty lines', async () => {
    const silent = {
      speaker: null,
      organization: null,
      position: null,
      section: null,
      lead: '',
      points: [point('Sí.')],
    }
    const { paragraphs } = await write(
      emptyMinutes({
        interventions: [silent, { ...silent, organization: 'INA', position: 'Coordinador' }],
        attendance: [{ sector: '', rows: [attendee(null), attendee('INA')] }],
      }),
    )
    const said = paragraphs.filter(({ style }) => style !== 'Spacer').map(({ text }) => text)
    expect(said.slice(-5)).toEqual(['Sin atribución', 'Sí.', 'INA', 'Coordinador', 'Sí.'])
    expect(said).not.toContain('')
  })
})

describe('hostile content', () => {
  it('keeps only links that are https or mailto, and never loses their words', async () => {
    const body =
      '[uno](https://example.org/?a=1&b="2") [dos](javascript:alert(1)) [tres](http://example.org) [cuatro](mailto:a@example.org) [cinco](file:///etc/passwd) ![seis](https://example.org/x.png) <b>siete</b>'
    const file = await write(emptyMinutes({ sections: [{ title: '', body, place: 'objective' }] }))
    expect(file.text).toContain('uno dos tres cuatro cinco seis <b>siete</b>')
    const outside = [...file.parts].flatMap(([name, xml]) =>
      name.endsWith('.rels')
        ? [...xml.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, target]) => target)
        : [],
    )
    expect(outside).toEqual(['https://example.org/?a=1&amp;b=%222%22', 'mailto:a@example.org'])
  })

  it('is not taken for the marks of the library', async () => {
    const text = '{bullets-0} {numbers-1-1} {\uFFFEnumbers 1-1} {\uFFFEbullets-0} & <w:p/> ]]> \u202Eabc'
    const { paragraphs } = await write(emptyMinutes({ aims: [text], discussion: { text: '', themes: [text] } }))
    const list = paragraphs.filter(({ style }) => style.startsWith('List'))
    expect(list.map(paragraph => paragraph.text)).toEqual([cleanText(text), cleanText(text)])
  })

  it('of any kind is written as well-formed text that reads the same', async () => {
    const texts = fc.string({ unit: 'binary', maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(texts, async text => {
        const minutes = emptyMinutes({
          title: `T${text}`,
          aims: [`A${text}`],
          interventions: [
            {
              speaker: `S${text}`,
              organization: null,
              position: null,
              section: null,
              lead: '',
              points: [point(`P${text}`)],
            },
          ],
          agreements: [agreement(1, `G${text}`)],
        })
        const { text: said, parts } = await write(minutes)
        const shown = (mark: string) => cleanText(`${mark}${text}`).replace(/[\u2028\u2029]/g, '\n')
        for (const mark of ['T', 'A', 'S', 'P', 'G']) expect(said).toContain(shown(mark))
        for (const xml of parts.values()) expect(xml).not.toMatch(NOT_XML)
      }),
      { numRuns: 25 },
    )
  })
})

const validator = '../shared/schemas/validate.py'
const canValidate = existsSync(validator) && succeeds('xmllint', ['--version']) && succeeds('python3', ['--version'])

describe.skipIf(!canValidate)('against the schemas of the standard', () => {
  it('the files are valid', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'minutes-'))
    try {
      const deep = Array.from({ length: 12 }, (_, level) => `${'  '.repeat(level)}- nivel ${level}`).join('\n')
      const documents = {
        es: fullMinutes('es'),
        en: fullMinutes('en'),
        empty: emptyMinutes(),
        odd: emptyMinutes({
          sections: [
            {
              title: 'x',
              body: `${deep}\n\n5. cinco\n   1. uno\n\n      más\n\n> cita\n\n| a |\n|---|`,
              place: 'closing',
            },
          ],
          attendance: [{ sector: 'Uno', rows: [attendee('Una')] }],
        }),
      }
      const files = await Promise.all(
        Object.entries(documents).map(async ([name, document]) => {
          const file = join(folder, `${name}.docx`)
          writeFileSync(file, await writeMinutesWord(document))
          return file
        }),
      )
      expect(() => execFileSync('python3', [validator, ...files], { stdio: 'pipe' })).not.toThrow()
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

function succeeds(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function textOf(xml: string): string {
  return paragraphsOf(xml)
    .map(({ text }) => text)
    .join('\n')
}

function fieldsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, code = '']) => code)
}

function startOf(numbering: string, list: number | null | undefined): number {
  const definition = new RegExp(`<w:num w:numId="${list}">.*?</w:num>`, 's').exec(numbering)?.[0] ?? ''
  return Number(/<w:lvlOverride w:ilvl="0"><w:startOverride w:val="(\d+)"/.exec(definition)?.[1])
}
