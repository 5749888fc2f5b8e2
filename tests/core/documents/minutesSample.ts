import type { MinutesDocument } from '../../../core/documents/minutesDocument.ts'
import type { Language } from '../../../shared/contract/fields.ts'

/** Minutes with nothing in them yet. */
export function emptyMinutes(changes: Partial<MinutesDocument> = {}): MinutesDocument {
  return {
    language: 'es',
    audience: 'partners',
    seal: null,
    reference: '',
    institution: '',
    body: '',
    title: '',
    date: null,
    startTime: null,
    endTime: null,
    modality: null,
    phase: '',
    place: null,
    chair: null,
    convener: null,
    rapporteur: null,
    objective: '',
    aims: [],
    agenda: [],
    attendance: [],
    presentations: [],
    discussion: null,
    interventions: [],
    products: [],
    carried: [],
    agreements: [],
    closing: null,
    nextMeeting: null,
    sections: [],
    ...changes,
  }
}

type Row = MinutesDocument['attendance'][number]['rows'][number]
type Agreement = MinutesDocument['agreements'][number]
type Point = MinutesDocument['interventions'][number]['points'][number]

export function attendee(organization: string | null, changes: Partial<Row> = {}): Row {
  return {
    organization,
    acronym: null,
    person: null,
    position: null,
    representedBy: null,
    headCount: null,
    status: 'present',
    role: 'participant',
    capacity: null,
    ...changes,
  }
}

export function point(text: string, changes: Partial<Point> = {}): Point {
  return { text, kind: 'statement', question: null, answers: null, level: 0, ...changes }
}

export function agreement(number: number, text: string, changes: Partial<Agreement> = {}): Agreement {
  return {
    number,
    reference: `GNC-2026-04/${number}`,
    text,
    readBy: null,
    lead: [],
    support: [],
    dueKind: null,
    dueDate: null,
    state: 'open',
    evidence: null,
    ...changes,
  }
}

/** Minutes with every part, of a meeting that never took place. */
export function fullMinutes(language: Language): MinutesDocument {
  return language === 'es' ? spanish : english
}

const spanish: MinutesDocument = emptyMinutes({
  audience: 'internal',
  reference: 'GNC-2026-04',
  institution: 'Secretaría de Recursos y Ambiente',
  body: 'Grupo Nacional de Coordinación para la Cuenca del Río Lindo',
  title: 'Cuarta reunión: plan de restauración de la cuenca alta',
  date: '2026-08-13',
  startTime: '09:00',
  endTime: '12:30',
  modality: 'Híbrida',
  place: 'Salón Copán, Centro Cívico Gubernamental, Tegucigalpa',
  chair: 'Marta Elena Zúniga, subsecretaria de Ambiente',
  convener: 'Dirección de Cuencas Hidrográficas',
  rapporteur: 'Óscar Andino',
  objective:
    'Presentar a las instituciones socias el plan de restauración de la cuenca alta y acordar cómo se ejecutará su primera fase.\n\nSe invitó además a las municipalidades que reciben agua de la cuenca.',
  aims: [
    'Dar a conocer las metas y el costo de la primera fase.',
    'Recoger lo que cada institución puede aportar.',
    'Definir quién da seguimiento a los viveros comunitarios y con qué periodicidad informa a este grupo.',
  ],
  agenda: [
    { title: 'Apertura y aprobación del acta anterior', presenter: 'Marta Elena Zúniga', minutes: 15, notes: '' },
    {
      title: 'Seguimiento de acuerdos',
      presenter: 'Óscar Andino',
      minutes: 20,
      notes: 'Tres acuerdos abiertos de la reunión de mayo.',
    },
    {
      title: 'Plan de restauración de la cuenca alta',
      presenter: 'Dirección de Cuencas Hidrográficas',
      minutes: 45,
      notes: '',
    },
    { title: 'Discusión abierta y acuerdos', presenter: '', minutes: null, notes: '' },
  ],
  attendance: [
    {
      sector: 'Gobierno',
      rows: [
        attendee('Secretaría de Recursos y Ambiente', {
          acronym: 'SERA',
          person: 'Marta Elena Zúniga',
          position: 'Subsecretaria',
          role: 'chair',
        }),
        attendee('Secretaría de Recursos y Ambiente', {
          acronym: 'SERA',
          person: 'Óscar Andino',
          position: 'Analista',
          role: 'rapporteur',
        }),
        attendee('Instituto de Conservación del Bosque', { acronym: 'ICB', person: 'Julio Pavón', status: 'remote' }),
        attendee('Secretaría de Agricultura'),
        attendee('Secretaría de Finanzas', { status: 'excused' }),
        attendee('Servicio Nacional de Acueductos'),
      ],
    },
    {
      sector: 'Cooperación internacional',
      rows: [
        attendee('Unión Europea', { person: 'Claire Dumont', position: 'Oficial de programas' }),
        attendee('Agencia Suiza de Cooperación', {
          person: 'Beat Keller',
          status: 'represented',
          representedBy: 'Ana Lucía Paz',
        }),
        attendee('Alemania', { status: 'remote' }),
      ],
    },
    {
      sector: 'Naciones Unidas',
      rows: [attendee('Programa para el Desarrollo'), attendee('Organización para la Agricultura')],
    },
    {
      sector: 'Sociedad civil',
      rows: [
        attendee('Mancomunidad del Río Lindo', {
          person: 'Santos Ramírez',
          position: 'Presidente',
          capacity: 'Vocero de las juntas de agua',
        }),
        attendee(null, { person: 'Digna Mejía', position: 'Lideresa comunitaria' }),
        attendee('Fundación Agua Viva', { status: 'absent' }),
      ],
    },
  ],
  presentations: [
    {
      presenter: 'Dirección de Cuencas Hidrográficas',
      text: 'El plan abarca **4 120 hectáreas** en seis municipios y se ejecutará en tres fases. La primera, de *dieciocho meses*, se concentra en las zonas de recarga.\n\n## Metas de la primera fase\n\n- Reforestar 900 hectáreas:\n  - 600 con especies nativas;\n  - 300 con sistemas agroforestales.\n- Instalar ocho viveros.\n\n| Municipio | Hectáreas | Viveros |\n|---|---|---|\n| San Marcos | 410 | 3 |\n| La Unión | 490 | 5 |\n\nEl documento completo está en [la página del plan](https://example.org/plan).\n\nPara comenzar se requiere:',
      priorities: [
        'Completar el inventario de las zonas de recarga.',
        'Fortalecer a las juntas administradoras de agua.',
        'Asegurar el financiamiento de los viveros hasta 2028.',
      ],
    },
  ],
  discussion: {
    text: 'Las instituciones coincidieron en que la restauración debe empezar por las zonas de recarga, y pidieron más detalle sobre el costo por hectárea.',
    themes: [
      'La tenencia de la tierra en las zonas de recarga.',
      'El pago a las comunidades que cuidan los viveros.',
      'La coordinación con los planes municipales de inversión.',
    ],
  },
  interventions: [
    {
      speaker: 'Claire Dumont',
      organization: 'Unión Europea',
      position: 'Oficial de programas',
      section: null,
      lead: 'Agradezco la presentación y tengo dos preguntas:',
      points: [
        point('¿Cuántas familias viven dentro de las zonas de recarga?', { kind: 'question', question: 1 }),
        point('¿El costo por hectárea incluye el mantenimiento de los primeros tres años?', {
          kind: 'question',
          question: 2,
        }),
      ],
    },
    {
      speaker: 'Marta Elena Zúniga',
      organization: 'Secretaría de Recursos y Ambiente',
      position: 'Subsecretaria de Ambiente',
      section: null,
      lead: '',
      points: [
        point('Según el censo de marzo son 1 870 familias, la mayoría dedicada al café.', {
          kind: 'answer',
          answers: 1,
        }),
        point('Incluye dos años; el tercero está pendiente de financiar.', { kind: 'answer', answers: 2 }),
      ],
    },
    {
      speaker: 'Santos Ramírez',
      organization: 'Mancomunidad del Río Lindo',
      position: null,
      section: null,
      lead: '',
      points: [
        point('Las juntas de agua ofrecen mano de obra para cuatro viveros.', { kind: 'offer' }),
        point('Piden que el plan se explique en cada comunidad\nantes de que comience la siembra.', {
          kind: 'request',
        }),
      ],
    },
    {
      speaker: 'Julio Pavón',
      organization: 'Instituto de Conservación del Bosque',
      position: 'Jefe de la regional norte',
      section: 'Participación de las instituciones de gobierno',
      lead: '',
      points: [point('El instituto tiene plantas disponibles para las primeras 200 hectáreas.')],
    },
    {
      speaker: null,
      organization: 'Servicio Nacional de Acueductos',
      position: null,
      section: 'Participación de las instituciones de gobierno',
      lead: '',
      points: [point('Compartirá los aforos de los últimos cinco años.'), point('Propone medir el caudal cada mes.')],
    },
  ],
  agreements: [
    agreement(1, 'Enviar a las instituciones el costo desglosado por hectárea y por año.', {
      lead: ['Dirección de Cuencas Hidrográficas'],
      dueKind: 'date',
      dueDate: '2026-08-31',
      readBy: 'Óscar Andino',
    }),
    agreement(2, 'Explicar el plan en cada comunidad antes de la siembra, con apoyo de las juntas de agua.', {
      lead: ['Mancomunidad del Río Lindo', 'Instituto de Conservación del Bosque'],
      support: ['Programa para el Desarrollo'],
      dueKind: 'continuous',
      readBy: 'Óscar Andino',
    }),
    agreement(4, 'Medir el caudal cada mes en los cinco puntos de aforo.', { readBy: 'Óscar Andino' }),
  ],
  closing: {
    speaker: 'Marta Elena Zúniga, subsecretaria de Ambiente',
    text: 'Agradezco a cada institución su tiempo y sus ofrecimientos.\n\nLo que hoy queda escrito es lo que revisaremos en octubre.',
  },
  nextMeeting: {
    date: '2026-10-15',
    time: '09:00',
    place: 'San Marcos, Santa Bárbara',
    notes: 'Con visita a un vivero.',
  },
  sections: [
    {
      title: 'Asuntos varios',
      body: 'Se recordó que el **foro de cuencas** será en noviembre.\n\n> El agua no espera.',
      place: 'discussion',
    },
  ],
})

const english: MinutesDocument = {
  ...spanish,
  language: 'en',
  audience: 'partners',
  institution: 'Ministry of Resources and Environment',
  body: 'National Coordination Group for the Lindo River Basin',
  title: 'Fourth meeting: restoration plan of the upper basin',
  modality: 'Hybrid',
  place: 'Copán Room, Civic Centre, Tegucigalpa',
  objective:
    'To present the restoration plan of the upper basin and to agree on how its first phase will be carried out.',
  aims: ['Present the targets and the cost of the first phase.', 'Learn what each institution can contribute.'],
  agenda: [],
  sections: [],
  discussion: { text: 'Details are in Annex 2. These themes came up:', themes: ['Land tenure in the recharge areas.'] },
}
