import { foldText } from './text.ts'

/** The documents that can be printed on a letterhead of one's own. */
export const letterheadKinds = ['minutes', 'invitation', 'attendanceSheet', 'slip', 'reminder'] as const
export type LetterheadKind = (typeof letterheadKinds)[number]

/**
 * A field that a template may hold, under its English or its Spanish name. `text` is one line or a few; `paragraphs` and `markdown`
 * become paragraphs of their own where they stand alone in one; a `group` has fields behind a dot, and a `list` has fields inside
 * `{{#list}} … {{/list}}`, said again for each of its entries.
 */
export type LetterheadField<Name extends string = string> = {
  en: Name
  es: string
  kind: 'text' | 'paragraphs' | 'markdown' | 'group' | 'list'
  fields: readonly LetterheadField[]
}

type Maker = <N extends string>(en: N, es: string) => LetterheadField<N>
type Holder = <N extends string>(en: N, es: string, ...fields: LetterheadField[]) => LetterheadField<N>
const text: Maker = (en, es) => ({ en, es, kind: 'text', fields: [] })
const paragraphs: Maker = (en, es) => ({ en, es, kind: 'paragraphs', fields: [] })
const markdown: Maker = (en, es) => ({ en, es, kind: 'markdown', fields: [] })
const group: Holder = (en, es, ...fields) => ({ en, es, kind: 'group', fields })
const list: Holder = (en, es, ...fields) => ({ en, es, kind: 'list', fields })

const number = text('number', 'número')
const words = text('text', 'texto')
const institution = text('institution', 'institución')
const name = text('name', 'nombre')
const position = text('position', 'cargo')
const notes = text('notes', 'observaciones')

const head = [institution, text('body', 'instancia')]
const meeting = [
  text('reference', 'referencia'),
  text('title', 'título'),
  text('date', 'fecha'),
  text('fullDate', 'fechaCompleta'),
  text('time', 'hora'),
  text('phase', 'fase'),
  text('modality', 'modalidad'),
  text('place', 'lugar'),
  text('chair', 'preside'),
  text('convener', 'convoca'),
]
/** What a slip says of the meeting. */
const slipMeeting: ReadonlySet<string> = new Set(['reference', 'title', 'date', 'fullDate'])
const purpose = [paragraphs('objective', 'objetivo'), list('aims', 'propósitos', number, words)]
const agenda = list(
  'agenda',
  'agenda',
  number,
  text('title', 'título'),
  text('presenter', 'expositor'),
  text('duration', 'duración'),
  notes,
)
const carried = list(
  'carried',
  'seguimiento',
  text('reference', 'referencia'),
  words,
  text('responsible', 'responsable'),
  text('due', 'plazo'),
  text('state', 'estado'),
  text('remark', 'informe'),
)
const attendeesWith = (field: LetterheadField) => {
  const attendees = [number, institution, name, position, field]
  return [
    list('sectors', 'sectores', name, list('attendees', 'participantes', ...attendees)),
    list('attendees', 'participantes', text('sector', 'sector'), ...attendees),
  ]
}
const contacts = attendeesWith(text('contact', 'contacto'))

/** Every field of each document, in the order in which people read them. */
export const letterheadFields = {
  minutes: [
    ...head,
    text('edition', 'edición'),
    text('seal', 'sello'),
    group('amendment', 'enmienda', text('version', 'versión'), text('date', 'fecha'), text('reason', 'motivo')),
    group('meeting', 'reunión', ...meeting, text('rapporteur', 'relatoría')),
    ...purpose,
    agenda,
    ...attendeesWith(notes),
    carried,
    list(
      'presentations',
      'presentaciones',
      text('presenter', 'expositor'),
      markdown('text', 'texto'),
      list('priorities', 'prioridades', number, words),
    ),
    markdown('discussion', 'discusión'),
    list('themes', 'temas', number, words),
    list('products', 'productos', number, words),
    list(
      'agreements',
      'acuerdos',
      number,
      text('reference', 'referencia'),
      words,
      text('responsible', 'responsable'),
      text('support', 'apoyo'),
      text('due', 'plazo'),
      notes,
    ),
    list(
      'interventions',
      'intervenciones',
      text('section', 'sección'),
      text('speaker', 'orador'),
      position,
      paragraphs('lead', 'introducción'),
      list('points', 'puntos', text('mark', 'marca'), words, text('answer', 'respuesta')),
    ),
    group('closing', 'clausura', text('speaker', 'orador'), paragraphs('text', 'texto')),
    group('nextMeeting', 'próximaReunión', text('date', 'fecha'), text('time', 'hora'), text('place', 'lugar'), notes),
    list('sections', 'apartados', text('title', 'título'), markdown('text', 'texto')),
  ],
  invitation: [
    ...head,
    group('meeting', 'reunión', ...meeting, text('link', 'enlace'), text('previous', 'actaAnterior')),
    ...purpose,
    agenda,
    carried,
    ...contacts,
  ],
  slip: [
    ...head,
    group('meeting', 'reunión', ...meeting.filter(({ en }) => slipMeeting.has(en))),
    text('speaker', 'orador'),
    position,
    text('replyBy', 'fechaRespuesta'),
    list(
      'interventions',
      'intervenciones',
      paragraphs('lead', 'introducción'),
      list('points', 'puntos', number, words, notes),
    ),
  ],
  attendanceSheet: [...head, group('meeting', 'reunión', ...meeting), ...contacts],
  reminder: [
    institution,
    number,
    text('date', 'fecha'),
    text('subject', 'asunto'),
    group('addressee', 'destinatario', name, position, institution),
    text('salutation', 'saludo'),
    paragraphs('opening', 'apertura'),
    list(
      'agreements',
      'acuerdos',
      text('reference', 'referencia'),
      words,
      text('due', 'plazo'),
      text('delay', 'atraso'),
      text('state', 'estado'),
      text('rating', 'calificación'),
    ),
    text('replyBy', 'fechaRespuesta'),
    paragraphs('request', 'solicitud'),
    group('signatory', 'firmante', name, position),
  ],
} satisfies Record<LetterheadKind, readonly LetterheadField[]>

/** Fields without which a document says less than it should, each with those that do as well: a template without them is told of. */
export const letterheadMainFields: Record<LetterheadKind, readonly (readonly [string, ...string[]])[]> = {
  minutes: [
    ['meeting.reference'],
    ['meeting.date', 'meeting.fullDate'],
    ['attendees', 'sectors.attendees'],
    ['agreements'],
    ['interventions'],
  ],
  invitation: [['meeting.fullDate', 'meeting.date'], ['meeting.time'], ['meeting.place'], ['agenda']],
  attendanceSheet: [
    ['meeting.date', 'meeting.fullDate'],
    ['attendees', 'sectors.attendees'],
  ],
  slip: [['meeting.reference'], ['speaker'], ['interventions']],
  reminder: [['date'], ['addressee.institution', 'addressee.name'], ['agreements'], ['request', 'replyBy']],
}

/** The name in a language of the field at an English path: "reunión.fecha" for `meeting.date`. The path where there is none. */
export function fieldName(kind: LetterheadKind, path: string, language: 'es' | 'en'): string {
  let fields: readonly LetterheadField[] = letterheadFields[kind]
  return path
    .split('.')
    .map(part => {
      const field = fields.find(({ en }) => en === part)
      fields = field?.fields ?? []
      return field?.[language] ?? part
    })
    .join('.')
}

/** A field's name as it is compared: without accents, in small letters, its parts divided by points. */
export function foldField(written: string): string {
  return written
    .split('.')
    .map(part => foldText(part).replaceAll(' ', ''))
    .join('.')
}
