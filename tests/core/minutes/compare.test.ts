import { expect, it } from 'vitest'
import { compareRecords } from '../../../core/minutes/compare.ts'
import type { MinutesRecord } from '../../../core/minutes/record.ts'
import { language as languages } from '../../../shared/contract/fields.ts'

/** A record with something of its own in every field. */
function fullRecord(): MinutesRecord {
  const point = (id: string, text: string, answersId: string | null = null) => ({
    id,
    text,
    kind: 'question' as const,
    attribution: 'named' as const,
    answersId,
    level: 1,
  })
  const agreement = {
    text: 'Texto',
    lead: [{ printed: 'Ana', unnamed: 'SEPRO' }],
    state: 'open' as const,
    dueKind: 'date' as const,
    dueDate: '2026-12-01',
  }
  return {
    meetingId: 'm',
    reference: 'GNC-2026-01',
    institution: 'Institución',
    body: 'Grupo',
    title: 'Título',
    date: '2026-11-10',
    startTime: '09:00',
    endTime: '11:00',
    modality: 'hybrid',
    phase: 'Fase',
    place: 'Lugar',
    chair: 'Preside',
    convener: 'Convoca',
    rapporteur: 'Relata',
    objective: 'Objetivo',
    aims: ['Primero', 'Segundo'],
    agenda: [{ id: 'a1', title: 'Apertura', presenter: 'Ana', minutes: 10, notes: 'Notas' }],
    attendance: [
      {
        sector: { es: 'Gobierno', en: 'Government' },
        rows: [
          {
            id: 't1',
            organization: 'Secretaría',
            acronym: 'SEPRO',
            person: 'Ana',
            position: 'Directora',
            representedBy: 'Luis',
            status: 'represented',
            role: 'observer',
            capacity: 'Pro Tempore',
            headCount: 3,
          },
        ],
      },
    ],
    presentations: [{ id: 'p1', presenter: 'Ana', text: 'Texto', priorities: ['Una', 'Otra'] }],
    discussion: 'Discusión',
    themes: ['Tema'],
    interventions: [
      {
        id: 'i1',
        personId: null,
        organizationId: null,
        printed: { person: 'Ana', organization: 'Secretaría', position: 'Directora' },
        section: 'Gobierno',
        lead: 'Dos preguntas:',
        points: [point('q1', 'Una'), point('q2', 'Dos', 'q1'), point('q3', 'Tres')],
      },
    ],
    products: ['Producto'],
    carried: [{ ...agreement, id: 'c1', reference: 'GNC-2025-01/2', remark: 'Se hizo' }],
    agreements: [
      {
        ...agreement,
        id: 'g1',
        number: 1,
        reference: 'GNC-2026-01/1',
        readBy: 'Ana',
        support: [{ printed: 'Luis', unnamed: null }],
        expectedEvidence: 'Informe',
      },
    ],
    closingSpeaker: 'Ana',
    closing: 'Gracias',
    nextDate: '2027-01-10',
    nextTime: '10:00',
    nextPlace: 'Sede',
    nextNotes: 'Por confirmar',
    sections: [{ id: 's1', title: 'Varios', body: 'Cuerpo', place: 'closing', internal: false }],
  }
}

/** Fields that say which record something is, and print nothing themselves. */
const unprinted = new Set(['id', 'meetingId', 'personId', 'organizationId'])
const choices: Record<string, unknown> = {
  modality: 'virtual',
  status: 'present',
  role: 'chair',
  kind: 'statement',
  attribution: 'internal',
  state: 'fulfilled',
  dueKind: 'continuous',
  place: 'objective',
  answersId: 'q3',
}
const days = new Set(['date', 'dueDate', 'nextDate'])

/** Every field of the record, by the way to it, each changed in a copy. */
function* changed(): Generator<[string, MinutesRecord]> {
  const ways: (string | number)[][] = []
  const walk = (value: unknown, way: (string | number)[]) => {
    const name = way.at(-1)
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, [...way, Array.isArray(value) ? Number(key) : key])
    else if (typeof name !== 'string' || !unprinted.has(name)) ways.push(way)
  }
  walk(fullRecord(), [])
  for (const way of ways) {
    const record = fullRecord()
    const name = String(way.at(-1))
    let holder: object = record
    for (const key of way.slice(0, -1)) holder = Reflect.get(holder, key)
    const was: unknown = Reflect.get(holder, way.at(-1) ?? '')
    if (was === null) continue
    const chosen = name === 'place' && way.length === 1 ? undefined : choices[name]
    const other = typeof was === 'string' ? `${was} y más` : typeof was === 'number' ? was + 1 : !was
    Reflect.set(holder, way.at(-1) ?? '', days.has(name) ? '2030-05-06' : (chosen ?? other))
    yield [way.join('.'), record]
  }
}

it.each([...changed()])('tells that %s changed, with words in both languages', (_, record) => {
  const told = languages.options.flatMap(language => compareRecords(fullRecord(), record, language))
  // The name of a sector in one language is told in that one.
  expect(told.length).toBeGreaterThan(0)
  for (const { part, label, before, after } of told) {
    expect(part).toMatch(/\p{L}/u)
    expect(label).toMatch(/[\p{L}\d]/u)
    expect(before).not.toBe(after)
  }
  expect(compareRecords(record, record, 'es')).toEqual([])
})

const sentences = (all: ReturnType<typeof compareRecords>) =>
  all.map(({ label, before, after, moved }) => [label, before, after, moved])

it('tells what came, what went and what only moved', () => {
  const after = fullRecord()
  const [turn] = after.interventions
  if (!turn) throw new Error('nobody spoke')
  const [first, second, third] = turn.points
  if (!first || !second || !third) throw new Error('nothing was said')
  turn.points = [third, first, { ...second, id: 'q4', text: 'Cuatro' }]
  expect(sentences(compareRecords(fullRecord(), after, 'es'))).toEqual([
    ['1. Ana, punto 1', 'Tres', 'Tres', true],
    ['1. Ana, punto 2', 'Dos', null, false],
    ['1. Ana, punto 2, clase y atribución', expect.any(String), null, false],
    ['1. Ana, punto 3', null, 'Cuatro', false],
    ['1. Ana, punto 3, clase y atribución', null, expect.any(String), false],
  ])
})

it('tells dates, lists and choices in the words of the person who compares', () => {
  const after = { ...fullRecord(), date: '2026-11-12', modality: 'inPerson' as const, aims: ['Primero'] }
  expect(compareRecords(fullRecord(), after, 'es').map(row => [row.label, row.before, row.after])).toEqual([
    ['Fecha', '10 de noviembre de 2026', '12 de noviembre de 2026'],
    ['Modalidad', 'Híbrida', 'Presencial'],
    ['Propósitos', '1. Primero\n2. Segundo', '1. Primero'],
  ])
  expect(compareRecords(fullRecord(), after, 'en').map(row => [row.part, row.label, row.after])).toEqual([
    ['Meeting details', 'Date', 'November 12, 2026'],
    ['Meeting details', 'Modality', 'In person'],
    ['Objective of the meeting', 'Aims', '1. Primero'],
  ])
})
