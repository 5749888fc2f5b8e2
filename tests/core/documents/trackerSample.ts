import fc from 'fast-check'
import type { DueCalendar } from '../../../core/documents/dueCalendar.ts'
import type { TrackerDocument, TrackerRow } from '../../../core/documents/trackerDocument.ts'
import type { Language } from '../../../shared/contract/fields.ts'

/** A register with every state, rating and kind of deadline, texts of real length, as of 21 November 2026. */
export function sampleTracker(language: Language): TrackerDocument {
  return {
    language,
    institution:
      language === 'es' ? 'Secretaría de Coordinación Intersectorial' : 'Secretariat for Intersectoral Coordination',
    body: null,
    today: '2026-11-21',
    rows: language === 'es' ? spanishRows : englishRows,
    ownFields: [],
  }
}

/** The days of those of its agreements that are still to be done. */
export function sampleDueCalendar(language: Language): DueCalendar {
  const entries = sampleTracker(language).rows.flatMap(({ dueDate, ...row }, index) =>
    dueDate === null || (row.state !== 'open' && row.state !== 'inProgress')
      ? []
      : [
          {
            id: `0190a0b0-0000-7000-8000-00000000000${index}`,
            sequence: index,
            changedAt: '2026-11-20T15:00:00.000Z',
            bodyName: 'Grupo de Coordinación, nacional',
            row: { ...row, dueDate },
          },
        ],
  )
  return { language, entries }
}

/** The same, with ratings also where they no longer count. */
export function sampleRatedBefore(language: Language): TrackerDocument {
  const tracker = sampleTracker(language)
  const gone = (row: TrackerRow) => row.state === 'superseded' || row.state === 'withdrawn'
  return { ...tracker, rows: tracker.rows.map(row => (gone(row) ? { ...row, rating: 5 } : row)) }
}

export function trackerRow(change: Partial<TrackerRow> = {}): TrackerRow {
  return {
    reference: 'GCN-2026-01/1',
    body: 'GCN',
    meeting: { reference: 'GCN-2026-01', date: '2026-03-04', title: 'Primera reunión ordinaria' },
    agreement: 'Presentar el informe semestral.',
    responsible: ['SCI'],
    support: [],
    dueKind: 'date',
    dueDate: '2026-12-15',
    rating: null,
    state: 'open',
    lastFollowUp: null,
    own: {},
    ...change,
  }
}

const march = { reference: 'GCN-2026-01', date: '2026-03-04', title: 'Primera reunión ordinaria' }
const june = { reference: 'GCN-2026-02', date: '2026-06-18', title: 'Segunda reunión ordinaria' }
const group = { reference: 'MTP-2026-04', date: '2026-09-30', title: 'Mesa técnica de protección' }

const spanishRows: TrackerRow[] = [
  trackerRow({
    reference: 'GCN-2026-01/1',
    meeting: march,
    agreement:
      'Elaborar el mapa de servicios de atención disponibles en los ocho departamentos priorizados, con los puntos focales de cada institución, horarios y requisitos, y publicarlo en el sitio de la instancia antes de la siguiente reunión ordinaria.',
    responsible: ['Secretaría de Desarrollo Social', 'Instituto de Estadística'],
    support: ['Agencia de cooperación', 'Red de municipios'],
    dueDate: '2026-08-31',
    rating: 3,
    state: 'inProgress',
    lastFollowUp: {
      date: '2026-10-12',
      reporter: 'Secretaría de Desarrollo Social',
      narrative:
        'Seis de los ocho departamentos completados; faltan Colón y Gracias a Dios, donde la visita se reprogramó por las lluvias. Se adjunta el borrador del mapa.',
    },
  }),
  trackerRow({
    reference: 'GCN-2026-01/2',
    meeting: march,
    agreement: 'Designar un punto focal titular y un suplente por institución.',
    responsible: ['Todas las instituciones'],
    dueDate: '2026-04-15',
    rating: 5,
    state: 'fulfilled',
    lastFollowUp: { date: '2026-04-14', reporter: 'Secretaría técnica', narrative: 'Recibidas las 28 designaciones.' },
  }),
  trackerRow({
    reference: 'GCN-2026-01/3',
    meeting: march,
    agreement: 'Mantener actualizada la lista de contactos y compartirla después de cada reunión.',
    responsible: ['Secretaría técnica'],
    dueKind: 'continuous',
    dueDate: null,
    rating: 4,
    state: 'inProgress',
  }),
  trackerRow({
    reference: 'GCN-2026-02/1',
    meeting: june,
    agreement:
      'Solicitar a la Comisión de Presupuesto una partida específica para la coordinación territorial en el ejercicio 2027.',
    responsible: ['Secretaría de Finanzas'],
    support: ['Secretaría de Desarrollo Social'],
    dueDate: '2026-09-30',
    rating: 0,
    state: 'open',
  }),
  trackerRow({
    reference: 'GCN-2026-02/2',
    meeting: june,
    agreement: 'Revisar el formulario único de registro e incorporar los enfoques de niñez y discapacidad.',
    responsible: ['Registro Nacional'],
    support: ['Sociedad civil', 'Agencia de cooperación'],
    dueDate: '2026-12-10',
    rating: 2,
    state: 'inProgress',
    lastFollowUp: {
      date: '2026-11-05',
      reporter: 'Registro Nacional',
      narrative: 'Primer taller realizado con 14 instituciones. Segundo taller: 26 de noviembre.',
    },
  }),
  trackerRow({
    reference: 'GCN-2026-02/3',
    meeting: june,
    agreement: 'Conformar un equipo de redacción para el plan 2027–2029.',
    responsible: [],
    dueKind: 'undefined',
    dueDate: null,
    rating: 1,
    state: 'open',
  }),
  trackerRow({
    reference: 'GCN-2026-02/4',
    meeting: june,
    agreement: 'Organizar una visita conjunta a la frontera norte en julio.',
    responsible: ['Cancillería'],
    dueDate: '2026-07-31',
    rating: null,
    state: 'superseded',
    lastFollowUp: {
      date: '2026-07-02',
      reporter: 'Cancillería',
      narrative: 'Sustituido por el acuerdo MTP-2026-04/1.',
    },
  }),
  trackerRow({
    reference: 'MTP-2026-04/1',
    body: 'MTP',
    meeting: group,
    agreement: 'Realizar la visita conjunta a la frontera norte con las alcaldías, según la agenda anexa.',
    responsible: ['Cancillería', 'Alcaldías de la zona norte'],
    dueDate: '2027-02-26',
    rating: null,
    state: 'open',
  }),
  trackerRow({
    reference: 'MTP-2026-04/2',
    body: 'MTP',
    meeting: group,
    agreement: 'Gestionar un segundo vehículo para los equipos móviles.',
    responsible: ['Agencia de cooperación'],
    dueKind: null,
    dueDate: null,
    rating: null,
    state: 'withdrawn',
  }),
]

const englishRows: TrackerRow[] = spanishRows.map((row, index) => ({
  ...row,
  agreement:
    [
      'Map the services available in the eight priority departments, with the focal points of each institution, opening hours and requirements, and publish the map before the next ordinary meeting.',
      'Appoint a focal point and an alternate in each institution.',
      'Keep the list of contacts up to date and share it after every meeting.',
      'Ask the Budget Committee for a dedicated line for territorial coordination in fiscal year 2027.',
      'Review the single registration form and add the approaches on children and on disability.',
      'Set up a drafting team for the 2027–2029 plan.',
      'Organise a joint visit to the northern border in July.',
      'Carry out the joint visit to the northern border with the municipalities, following the annexed agenda.',
      'Find a second vehicle for the mobile teams.',
    ][index] ?? '',
  responsible:
    [
      ['Ministry of Social Development', 'Statistics Institute'],
      ['All institutions'],
      ['Technical secretariat'],
      ['Ministry of Finance'],
      ['National Registry'],
      [],
      ['Ministry of Foreign Affairs'],
      ['Ministry of Foreign Affairs', 'Municipalities of the north'],
      ['Cooperation agency'],
    ][index] ?? [],
  support:
    row.support.length === 0 ? [] : ['Cooperation agency', 'Network of municipalities'].slice(0, row.support.length),
  lastFollowUp: row.lastFollowUp && {
    ...row.lastFollowUp,
    reporter: 'Technical secretariat',
    narrative:
      index === 0
        ? 'Six of the eight departments done; Colón and Gracias a Dios remain, where the visit was postponed because of the rains. Draft map attached.'
        : 'Progress reported at the last meeting; evidence received by e-mail.',
  },
}))

/** Any text at all: every code unit, markup, what spreadsheets escape, what our texts interpolate. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 }).map(units => String.fromCharCode(...units)),
      fc.constantFrom('=', '+', '-', '@', '_x0041_', '_x005F_', '_', ']]>', '<!--', '&amp;', '<t>', '\r\n', '\u202E'),
      fc.constantFrom('{{count}}', '$t(documents)', '&P', '"', "'", ';', ',', '\t', '\uFEFF', 'José', 'a\u0301'),
    ),
    { maxLength: 6 },
  )
  .map(pieces => pieces.join(''))
