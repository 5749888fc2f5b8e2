import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeAttendanceSheetWord } from '../../../core/documents/attendanceSheetWord.ts'
import type { Convocation } from '../../../core/documents/convocation.ts'
import { writeInvitationWord } from '../../../core/documents/invitationWord.ts'
import { temporaryFolder } from '../../support/core.ts'
import { bareConvocation, fullConvocation } from './convocationSample.ts'
import { readWordFile } from './minutesWordFile.ts'

const invitation = async (meeting: Convocation) => readWordFile(await writeInvitationWord(meeting))
const sheet = async (meeting: Convocation) => readWordFile(await writeAttendanceSheetWord(meeting))

/** The texts, each after the one before it. */
function expectInOrder(text: string, expected: string[]) {
  let from = 0
  for (const words of expected) {
    const at = text.indexOf(words, from)
    expect(at, words).toBeGreaterThanOrEqual(0)
    from = at
  }
}

describe('the invitation', () => {
  it('says who convenes, when with the zone, where, what for, and what will be dealt with', async () => {
    const { text } = await invitation(fullConvocation('es'))
    expectInOrder(text, [
      'Grupo Nacional de Cuencas',
      'Quinta reunión del grupo',
      'Convocatoria a reunión',
      'Fase:\tDiagnóstico',
      'Fecha:\tjueves 3 de diciembre de 2026',
      'Hora:\t09:00 a 12:30 horas (hora de Honduras, UTC−06:00)',
      'Lugar:\tSalón Copán; edificio B, Tegucigalpa',
      'Enlace:\thttps://example.org/sala',
      'Revisar el plan:',
      'Conocer el avance de la siembra',
      'Agenda propuesta',
      'Riego en la cuenca baja',
      'Claire Dumont',
      '40 min',
      'GNC-2026-04/1',
      'Instituto de Conservación',
      'Se adjunta el acta de la reunión anterior (GNC-2026-04)',
      'Atentamente,',
      'Óscar Andino',
      'Secretaría de Recursos y Ambiente',
    ])
  })

  it('says it in English, with English dates', async () => {
    const { text } = await invitation(fullConvocation('en'))
    expectInOrder(text, [
      'Thursday, December 3, 2026',
      'Honduras Time, UTC−06:00',
      'Proposed agenda',
      'Dec 15, 2026',
      'Yours sincerely,',
    ])
  })

  it('encloses no minutes where there are none before, and leaves open what is not known', async () => {
    const { text } = await invitation(bareConvocation())
    expect(text).not.toMatch(/Se adjunta|Agenda|Objetivo/)
    expect(text).toContain('Fecha:\tPor definir\nHora:\tPor definir\nLugar:\tPor definir')
    expect(text).toContain('Nombre y firma')
  })

  it('repeats the heading of its agenda on every page', async () => {
    const { part } = await invitation(fullConvocation('es'))
    expect(part('word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(2)
  })
})

describe('the attendance sheet', () => {
  it('has a numbered line for each, by sector, who chairs first, and empty ones for who comes unannounced', async () => {
    const { text, part } = await sheet(fullConvocation('es'))
    expectInOrder(text, [
      'N.º\nInstitución\nNombre\nCargo\nCorreo y teléfono\nFirma',
      'Preside\n1\nSecretaría de Recursos y Ambiente (SERA)\nMarta Elena Zúniga\nSubsecretaria\nmarta@example.org\n+504 2222-0000',
      'Sociedad civil\n2\nFundación Agua Viva',
      '3\nJuntas de agua',
      'Otros participantes\n4',
      '11',
    ])
    const document = part('word/document.xml')
    expect(document).toMatch(/<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"\/>/)
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    const heights = [...document.matchAll(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"\/>/g)].map(([, value]) =>
      Number(value),
    )
    // A centimetre has 567 twentieths of a point.
    expect(heights).toHaveLength(11)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(567)
  })

  it('is all empty lines where nobody was convened yet', async () => {
    const { text } = await sheet(bareConvocation({ language: 'en' }))
    expect(text).toContain('Participants\n1\n')
    expect(text).toContain('\n24\n')
  })
})

it.each([
  ['invitation', writeInvitationWord],
  ['sheet', writeAttendanceSheetWord],
])('the %s has the same bytes for the same content, and the language of its texts', async (_, write) => {
  const [one, other] = [await write(fullConvocation('en')), await write(fullConvocation('en'))]
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  const { part } = readWordFile(one)
  expect(part('docProps/core.xml')).toContain('<dc:language>en-US</dc:language>')
  expect(part('docProps/core.xml')).toContain('2026-11-21T00:00:00Z')
  expect(part('word/styles.xml')).toContain('w:lang w:val="en-US"')
})

const validator = path.resolve(import.meta.dirname, '../../../../shared/schemas/validate.py')

it.skipIf(!existsSync(validator))('the files are valid against the schemas of the standard', async () => {
  const folder = temporaryFolder()
  const files: string[] = []
  for (const [name, meeting] of [
    ['full', fullConvocation('es')],
    ['bare', bareConvocation()],
  ] as const) {
    for (const write of [writeInvitationWord, writeAttendanceSheetWord]) {
      const file = path.join(folder, `${name}-${write.name}.docx`)
      writeFileSync(file, await write(meeting))
      files.push(file)
    }
  }
  expect(() => execFileSync('python3', [validator, ...files], { stdio: 'pipe' })).not.toThrow()
})
