import { foldText } from '../../shared/text.ts'

/** `unread` is a column that is known and has no place in the record; `other` one that is not known. */
export type AttendanceColumn = 'person' | 'organization' | 'position' | 'sector' | 'status' | 'unread' | 'other'
export type AgreementColumn = 'number' | 'text' | 'responsible' | 'due' | 'unread' | 'other'

/** What each column of an attendance table holds, when the row is the table's header; else null. */
export function attendanceColumns(cells: readonly string[]): AttendanceColumn[] | null {
  const columns = columnsOf(cells, ATTENDANCE)
  return columns && (columns.includes('person') || columns.includes('organization')) ? columns : null
}

/** What each column of a table of agreements holds, when the row is the table's header; else null. */
export function agreementColumns(cells: readonly string[]): AgreementColumn[] | null {
  const columns = columnsOf(cells, AGREEMENTS)
  return columns?.includes('text') && (columns.includes('responsible') || columns.includes('due')) ? columns : null
}

/** Every cell of a header is short, and at least half of them are words that columns are called by. */
function columnsOf<Column extends string>(
  cells: readonly string[],
  words: readonly (readonly [Column, RegExp])[],
): (Column | 'other')[] | null {
  if (cells.length < 2 || cells.some(cell => cell.length > 60)) return null
  const columns = cells.map(cell => {
    const folded = foldText(cell)
    return words.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other'
  })
  return columns.filter(column => column !== 'other').length * 2 >= cells.length ? columns : null
}

const ATTENDANCE: readonly (readonly [AttendanceColumn, RegExp])[] = [
  ['status', /^(asistencia|attendance|asistio|presente|present|estado|status)\b/],
  [
    'person',
    /^(nombres?|name|full name|participantes?|participants?|invited participants?|asistentes?|attendees?|persona|member|integrantes?|miembros?)\b/,
  ],
  [
    'organization',
    /^(institucion|organizacion|organisation|organization|institution|entidad|empresa|agency|company|affiliation|dependencia)\b/,
  ],
  ['position', /^(cargo|puesto|position|title|role|rol|funcion|job title|post)\b/],
  ['sector', /^(sector|grupo|group|category|categoria)\b/],
  [
    'unread',
    /^(firma|signature|correo|e ?mail|telefono|phone|celular|nacionalidad|nationality|domicilio|address|identidad|dni|n ?i ?f|sexo|sex|genero|gender|edad|age|n|no|num|numero|number)\b/,
  ],
]

const AGREEMENTS: readonly (readonly [AgreementColumn, RegExp])[] = [
  ['number', /^(|n|no|num|numero|number|item|ref|codigo|code)$/],
  [
    'responsible',
    /^(responsables?|responsible|owner|who|quien|encargad[oa]s?|lead|institucion responsable|assigned to)\b/,
  ],
  ['due', /^(fecha|plazo|due|deadline|when|cuando|vencimiento|fecha limite|target date|date)\b/],
  [
    'text',
    /^(acuerdos?|agreements?|compromisos?|accion|acciones|actions?|action items?|accionables?|tareas?|tasks?|actividad|actividades|descripcion|description|decision|what|que)\b/,
  ],
]
