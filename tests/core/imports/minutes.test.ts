import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMinutes } from '../../../core/imports/minutes.ts'
import { read } from './support.ts'

const fixture = (name: string) => {
  const bytes = new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
  return readMinutes({ name, bytes }, 'es')
}

describe('an ayuda memoria copied out of a PDF, in Spanish', () => {
  test('puts the cut lines together and each part in its place', async () => {
    expect(await fixture('ayuda-memoria.txt')).toMatchObject({
      language: 'es',
      title: 'AYUDA MEMORIA DE LA REUNIÓN DE LA MESA TÉCNICA DE MOVILIDAD HUMANA',
      body: 'Mesa Técnica de Movilidad Humana',
      date: '2024-03-14',
      objective: expect.stringMatching(/^Revisar el avance .* lo acompañan\.$/),
      aims: [expect.stringMatching(/integran la mesa y a las agencias/), expect.stringMatching(/^Identificar/)],
      presentations: [
        {
          presenter: null,
          text: expect.stringMatching(/con 12 actividades cumplidas[\s\S]*son:$/),
          priorities: ['Fortalecer las unidades municipales.', expect.stringMatching(/del norte y del occidente\.$/)],
        },
      ],
      discussion: {
        text: expect.stringMatching(/temas principales fueron:$/),
        themes: [expect.stringMatching(/^El registro/), 'La coordinación con las alcaldías de la zona norte.'],
      },
      nextMeeting: null,
    })
  })

  test('cuts the two columns of the attendance and warns of it', async () => {
    const { attendance, warnings } = await fixture('ayuda-memoria.txt')
    expect(attendance.map(row => [row.sector, row.organization])).toEqual([
      ['Gobierno', 'Secretaría de Relaciones Exteriores'],
      ['Gobierno', 'Instituto Nacional de Migración'],
      ['Gobierno', 'SENAF'],
      ['Cooperación Internacional', 'Unión Europea'],
      ['Cooperación Internacional', 'España'],
      ['Cooperación Internacional', 'Canadá'],
      ['Cooperación Internacional', 'Suiza'],
      ['Naciones Unidas', 'ACNUR'],
      ['Naciones Unidas', 'OIM'],
      ['Sociedad Civil', 'Pastoral de Movilidad Humana'],
      ['Sociedad Civil', 'Cruz Roja Hondureña'],
      ['Sociedad Civil', 'Comisión de Acción Social Menonita'],
    ])
    expect(warnings).toContainEqual({
      code: 'attendance.columnsGuessed',
      line: 45,
      message: expect.stringContaining('dos columnas'),
    })
  })

  test('gives every point to its speaker, with lead, capacity and section', async () => {
    const { interventions } = await fixture('ayuda-memoria.txt')
    expect(interventions.map(one => [one.speaker, one.organization, one.position, one.points.length])).toEqual([
      ['Lucía Ferrera', 'Organización Internacional para las Migraciones (OIM)', 'Representante', 2],
      ['Marta Zelaya', 'Dirección General de Protección', 'Directora', 1],
      ['Anne Tremblay', 'Canadá', 'Consejera Política', 2],
      ['Andrés Molina', 'Alto Comisionado de las Naciones Unidas para los Refugiados en Honduras (ACNUR)', null, 1],
      ['Dra. Irma Castellanos', 'Secretaría de Salud', null, 1],
      [null, 'Secretaría de Educación', null, 1],
    ])
    expect(interventions[0]?.lead).toBe('Agradece la presentación y tiene dos preguntas:')
    expect(interventions[0]?.points[0]).toBe('¿Cuántas familias atendió el centro en febrero?')
    expect(interventions[1]?.points[0]).toMatch(/Todavía no se cuenta con personal/)
    expect(interventions.map(one => one.section !== null)).toEqual([false, false, false, false, true, true])
  })

  test('numbers the agreements, with responsible and date taken out of the text, and keeps the closing whole', async () => {
    const { agreements, closing } = await fixture('ayuda-memoria.txt')
    const readBy = 'Directora Marta Zelaya'
    expect(agreements).toEqual([
      {
        number: '1',
        text: 'Enviar a las alcaldías el protocolo de registro.',
        responsible: 'SENAF',
        due: '2024-04-30',
        readBy,
      },
      { number: '2', text: 'Elaborar el informe trimestral.', responsible: null, due: null, readBy },
    ])
    expect(closing?.speaker).toMatch(/^Embajadora Rosa Elena Pineda .* Consulares y Migratorios$/)
    expect(closing?.text?.split('\n\n')).toHaveLength(2)
  })
})

test('minutes in Markdown, in English: groups, apologies, agenda, remarks in running text, a table of actions', async () => {
  const minutes = await fixture('working-group.md')
  expect(minutes).toMatchObject({
    language: 'en',
    body: 'Coastal Data Working Group',
    date: '2023-06-03',
    place: 'Port Authority, Room 4',
    interventions: [
      {
        speaker: 'Harriet Osei',
        organization: 'Ministry of Fisheries',
        section: 'Tide gauges',
        points: ['Two gauges are out of order since April.'],
      },
      { speaker: 'Priya Raman', organization: 'Ocean Trust', section: 'Tide gauges' },
    ],
    agreements: [
      { number: '1', text: 'Repair the two gauges', responsible: 'Ocean Trust', due: '2023-06-30' },
      { number: '2', text: 'Publish the tide tables', responsible: 'Coastal Survey Institute', due: 'continuous' },
    ],
    closing: { speaker: null, text: 'The chair thanked everybody and closed the meeting at noon.' },
    nextMeeting: '5 September 2023, online.',
  })
  expect(minutes.attendance.map(row => [row.sector, row.person, row.organization, row.position, row.status])).toEqual([
    ['Government', 'Harriet Osei', 'Ministry of Fisheries', null, 'present'],
    ['Government', 'Tomás Vidal', 'Coastal Survey Institute', 'Director', 'present'],
    ['Partners', 'Priya Raman', 'Ocean Trust', null, 'present'],
    ['Partners', null, 'UNDP', null, 'present'],
    [null, 'Leo Brandt', 'Harbour Council', null, 'excused'],
  ])
  expect(minutes.discussion?.text).toContain('1. Welcome\n2. Presentation\n3. Agreements')
})

test('a formal acta, in Spanish: roman headings, a table with tabs, ordinals, the sentence that closes it', async () => {
  const minutes = await fixture('acta-formal.txt')
  expect(minutes).toMatchObject({
    body: 'Comité de Seguimiento del Plan',
    date: '2021-03-12',
    place: 'Salón Comayagua, Cancillería',
    attendance: [
      { person: 'Juan Pérez López', organization: 'SEDIS', position: 'Director', status: 'present' },
      { person: 'Ana Lucía Gómez', organization: 'OIM', position: 'Oficial de programa', status: 'present' },
      { person: 'Carlos Mejía', organization: 'Cruz Roja', position: 'Coordinador', status: 'present' },
      { person: 'Eva Paz', organization: 'SESAL', status: 'excused' },
    ],
    interventions: [
      { speaker: 'Juan Pérez López', points: ['Dio la bienvenida a los presentes.'] },
      { speaker: 'Ana Lucía Gómez', points: ['Informó que el registro está listo.'] },
    ],
    agreements: [
      { number: 'PRIMERO', text: 'Aprobar el informe financiero.' },
      { number: 'SEGUNDO', responsible: 'OIM', due: '2021-04-30' },
    ],
    closing: { text: expect.stringMatching(/^No habiendo más asuntos/) },
  })
  expect(minutes.warnings.map(warning => warning.code)).toEqual(['attendance.columnsLeftOut', 'text.unplaced'])
})

describe('agreements', () => {
  test.each([
    ['CH: Set the schedule.', 'CH', 'Set the schedule.'],
    ['GFD/CH: Refine the process.', 'GFD/CH', 'Refine the process.'],
    ['Circulate the note (Andrew)', 'Andrew', 'Circulate the note (Andrew)'],
    ['Write to them. (Eva & Luis will do it this week.)', 'Eva & Luis', /^Write to them/],
    ['Choose a licence (data and software).', null, 'Choose a licence (data and software).'],
    ['Enviar la carta. Responsables: SEDIS y OIM. Plazo: continuo', 'SEDIS y OIM', 'Enviar la carta.'],
  ])('%s', async (line, responsible, text) => {
    const { agreements } = await read(`Minutes of the team\n\nAgreements:\n\n1. ${line}\n`)
    expect(agreements).toMatchObject([
      { number: '1', responsible, text: typeof text === 'string' ? text : expect.stringMatching(text) },
    ])
  })

  test('a list of another kind under an agreement belongs to it', async () => {
    const { agreements } = await read('Acta\n\nAcuerdos\n1. Nombrar la junta:\n- Presidenta: Eva Paz\n2. Publicarla.\n')
    expect(agreements.map(one => one.text)).toEqual(['Nombrar la junta:\n- Presidenta: Eva Paz', 'Publicarla.'])
  })

  test('actions inside the discussion count where there is no list of agreements', async () => {
    const discussion = 'Minutes\n\nDiscussion\n- The report is late.\n- ACTION 1: RG - Send the report.\n'
    expect((await read(discussion)).agreements).toMatchObject([
      { number: '1', text: 'Send the report.', responsible: 'RG' },
    ])
    const both = await read(`${discussion}\nAgreements\n1. RG: Send the report.\n`)
    expect(both.agreements).toHaveLength(1)
    expect(both.discussion?.themes).toEqual(['The report is late.', 'ACTION 1: RG - Send the report.'])
  })
})

test('a date that is not at the top is taken with a warning; without any there is a warning, too', async () => {
  const acta = 'Acta de la mesa\n\nAcuerdos\n1. Reunirse otra vez.\n'
  expect((await read(acta)).warnings).toContainEqual({ code: 'date.missing', line: null, message: expect.any(String) })
  const dated = await read(`${acta}\nDesarrollo\nLa mesa se reunió el 5 de mayo de 2020.\n`)
  expect(dated.date).toBe('2020-05-05')
  expect(dated.warnings).toContainEqual({
    code: 'date.guessed',
    line: 7,
    message: expect.stringContaining('2020-05-05'),
  })
})

test('messages are in the language asked for, whatever the language of the minutes', async () => {
  const acta = 'Acta\n\nAcuerdos\n1. Reunirse.\n'
  const [es, en] = [await read(acta), await read(acta, 'acta.txt', 'en')]
  expect(es.warnings.map(warning => warning.code)).toEqual(en.warnings.map(warning => warning.code))
  expect(es.warnings[0]?.message).not.toBe(en.warnings[0]?.message)
})

test('speakers whose post stands on a line of its own, and questions that are labelled', async () => {
  const { interventions } = await read(
    'Minutes of the team\n\n## Remarks by participants\n\n### Ana Paz\n\n*Director, OIM*\n\nTwo questions:\n\n' +
      '- **Q1** How many?\n- **Q2** Since when?\n\n### Ministry of Ports\n\n- Since May.\n',
    'minutes.md',
  )
  expect(interventions).toEqual([
    {
      speaker: 'Ana Paz',
      organization: 'OIM',
      position: 'Director',
      section: null,
      lead: 'Two questions:',
      points: ['How many?', 'Since when?'],
    },
    {
      speaker: null,
      organization: 'Ministry of Ports',
      position: null,
      section: null,
      lead: null,
      points: ['Since May.'],
    },
  ])
})
