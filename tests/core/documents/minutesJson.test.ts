import { describe, expect, it } from 'vitest'
import { minutesAsImported } from '../../../core/documents/minutesJson.ts'
import { importedMinutes } from '../../../shared/contract/importedMinutes.ts'
import { emptyMinutes as nothingSaid } from '../../support/minutes.ts'
import { agreement, emptyMinutes, fullMinutes } from './minutesSample.ts'

describe('the minutes as JSON', () => {
  it('have the shape of imported minutes and all that it has a place for', () => {
    const minutes = fullMinutes('es')
    const json = minutesAsImported(minutes)
    expect(importedMinutes.parse(json)).toEqual(json)
    expect(json).toMatchObject({
      language: 'es',
      title: minutes.title,
      body: minutes.body,
      date: '2026-08-13',
      aims: minutes.aims,
      discussion: minutes.discussion,
      closing: minutes.closing,
      nextMeeting: '15 de octubre de 2026, 09:00, San Marcos, Santa Bárbara\nCon visita a un vivero.',
      warnings: [],
    })
    expect(json.attendance).toHaveLength(14)
    expect(json.attendance[0]).toEqual({
      organization: 'Secretaría de Recursos y Ambiente (SERA)',
      person: 'Marta Elena Zúniga',
      position: 'Subsecretaria',
      sector: 'Gobierno',
      status: 'present',
    })
    expect(json.interventions.map(({ section, points }) => [section, points.length])).toEqual([
      [null, 2],
      [null, 2],
      [null, 2],
      ['Participación de las instituciones de gobierno', 1],
      ['Participación de las instituciones de gobierno', 2],
    ])
    expect(json.agreements.map(({ number, responsible, due }) => [number, responsible, due])).toEqual([
      ['1', 'Dirección de Cuencas Hidrográficas', '2026-08-31'],
      ['2', 'Mancomunidad del Río Lindo; Instituto de Conservación del Bosque', 'Permanente'],
      ['4', null, null],
    ])
  })

  it('say null where nothing is known', () => {
    expect(minutesAsImported(emptyMinutes())).toEqual(nothingSaid)
  })

  it('name as many responsibles as one line holds, each whole', () => {
    const lead = Array.from({ length: 40 }, (_, index) => `Institución número ${index}`)
    const json = minutesAsImported(emptyMinutes({ agreements: [agreement(1, 'Informar.', { lead })] }))
    const line = json.agreements[0]?.responsible ?? ''
    expect(importedMinutes.parse(json)).toEqual(json)
    expect(lead).toEqual(expect.arrayContaining(line.split('; ')))
    expect(line.length).toBeGreaterThan(270)
  })
})
