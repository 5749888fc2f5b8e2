import type { Connection } from './execute.ts'
import { columnsOf } from './historyTriggers.ts'

/** How a row leads to its meeting. */
type Way = 'id' | 'meetingId' | 'intervention'

/**
 * What minutes print, and which of its columns they do not print, or follow-up goes on in: those may change while the minutes are
 * sealed.
 */
const printed: Record<string, { way: Way; free: readonly string[] }> = {
  meeting: { way: 'id', free: ['state', 'numbersFixedAt', 'previousId', 'notes', 'sealedVersion', 'amendmentReason'] },
  agenda_item: { way: 'meetingId', free: ['runningSince', 'spentSeconds'] },
  attendance: { way: 'meetingId', free: ['arrivalTime'] },
  presentation: { way: 'meetingId', free: [] },
  intervention: { way: 'meetingId', free: ['agendaItemId'] },
  point: { way: 'intervention', free: [] },
  carried_agreement: { way: 'meetingId', free: [] },
  agreement: {
    way: 'meetingId',
    free: [
      'state',
      'rating',
      'priority',
      'dueKind',
      'dueDate',
      'leadUndefined',
      'evidenceUndefined',
      'snoozeDays',
      'originPointId',
      'closedOn',
      'supersededById',
    ],
  },
  section: { way: 'meetingId', free: [] },
}

/** How SQLite begins the message with which it refuses; the meeting's reference follows. */
export const SEALED = 'minutes are sealed: '

/**
 * Holds the seals: while a command runs that is not allowed through them, nothing that the sealed minutes of a meeting print can be
 * made, changed or removed, whoever tries. The triggers are temporary, as those of the history are.
 */
export function installSealTriggers(connection: Connection): void {
  for (const [table, { way, free }] of Object.entries(printed)) {
    const columns = columnsOf(connection, table).filter(name => !free.includes(name))
    connection.exec(triggersOf(table, way, columns))
  }
}

function triggersOf(table: string, way: Way, columns: string[]): string {
  const differs = columns.map(name => `OLD."${name}" IS NOT NEW."${name}"`).join(' OR ')
  const trigger = (event: 'INSERT' | 'UPDATE' | 'DELETE', row: 'OLD' | 'NEW', when = 'true') => `
    CREATE TEMP TRIGGER seal_${table}_${event.toLowerCase()}_${row.toLowerCase()} BEFORE ${event} ON main.${table}
      WHEN ${when} AND EXISTS (SELECT 1 FROM temp.current_command WHERE guarded = 1) AND ${sealed(row, way)} IS NOT NULL
      BEGIN SELECT RAISE(ABORT, '${SEALED}' || ${sealed(row, way)}); END;`
  // Sealing a meeting and opening it again are no changes of what it prints.
  const kept = way === 'id' ? `NEW.sealedVersion IS NOT NULL AND (${differs})` : `(${differs})`
  const owner = way === 'intervention' ? 'interventionId' : 'meetingId'
  return [
    ...(way === 'id' ? [] : [trigger('INSERT', 'NEW')]),
    trigger('UPDATE', 'OLD', kept),
    // What is open may not move into what is sealed.
    ...(way === 'id' ? [] : [trigger('UPDATE', 'NEW', `OLD."${owner}" IS NOT NEW."${owner}"`)]),
    trigger('DELETE', 'OLD'),
  ].join('')
}

/** The reference of the meeting of a row, where its minutes are sealed. */
function sealed(row: 'OLD' | 'NEW', way: Way): string {
  const id =
    way === 'intervention'
      ? `(SELECT meetingId FROM main.intervention WHERE id = ${row}.interventionId)`
      : `${row}."${way}"`
  return `(SELECT reference FROM main.meeting WHERE id = ${id} AND sealedVersion IS NOT NULL)`
}
