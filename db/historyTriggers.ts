import { recordKinds } from '../shared/contract/define.ts'
import type { Connection } from './execute.ts'

/** Columns that say who touched a row last: they change with every command and are no change of content. */
export const stampColumns: ReadonlySet<string> = new Set(['createdAt', 'createdBy', 'changedAt', 'changedBy'])

/** The whole of what left is kept once: it is never changed, nor taken back. */
const keptOnce: ReadonlySet<string> = new Set(['minutes_version.content', 'tracker_sent.content'])

/**
 * Writes the history: while `current_command` holds a command's id, every insert, update and delete of a record, cascades
 * included, leaves one row in `history`. What is removed also keeps when and by whom it was made, so that it can come back whole.
 * The triggers are temporary, so they always fit the schema of the open file and a file that carries triggers of its own is not
 * one of ours. Answers how a command is named.
 */
export function installHistoryTriggers(connection: Connection): NameCommand {
  connection.exec('CREATE TEMP TABLE IF NOT EXISTS current_command (id TEXT NOT NULL, guarded INTEGER NOT NULL)')
  for (const table of recordKinds) {
    const columns = columnsOf(connection, table).filter(name => !keptOnce.has(`${table}.${name}`))
    connection.exec(triggersOf(table, columns))
  }
  const clear = connection.prepare('DELETE FROM temp.current_command')
  const name = connection.prepare('INSERT INTO temp.current_command (id, guarded) VALUES (?, ?)')
  return command => {
    clear.run()
    if (command !== null) name.run(command.id, Number(command.guarded))
  }
}

/**
 * Names the command that the next changes belong to; null when it is over. A transaction that is rolled back forgets it, too.
 * `guarded`: it is kept from changing what is sealed.
 */
export type NameCommand = (command: { id: string; guarded: boolean } | null) => void

/** The columns of a table that hold content, its id included. */
export function columnsOf(connection: Connection, table: string): string[] {
  const rows = connection.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table)
  return rows.map(row => row.name).filter(name => !stampColumns.has(name))
}

function triggersOf(table: string, columns: string[]): string {
  const object = (row: 'OLD' | 'NEW', names: string[]) =>
    `json_object(${names.map(name => `'${name}', ${row}."${name}"`).join(', ')})`
  // An update records only the columns that changed.
  const changed = (row: 'OLD' | 'NEW') => {
    const parts = columns.map(
      name => `iif(OLD."${name}" IS NOT NEW."${name}", ',"${name}":' || json_quote(${row}."${name}"), '')`,
    )
    return `'{' || substr(${parts.join(' || ')}, 2) || '}'`
  }
  const differs = columns.map(name => `OLD."${name}" IS NOT NEW."${name}"`).join(' OR ')
  const record = (row: string, before: string, after: string) =>
    `INSERT INTO history (commandId, tableName, rowId, before, after)
     SELECT id, '${table}', ${row}.id, ${before}, ${after} FROM temp.current_command;`
  return `
    CREATE TEMP TRIGGER history_${table}_insert AFTER INSERT ON main.${table} BEGIN ${record('NEW', 'NULL', object('NEW', columns))} END;
    CREATE TEMP TRIGGER history_${table}_update AFTER UPDATE ON main.${table} WHEN ${differs}
      BEGIN ${record('NEW', changed('OLD'), changed('NEW'))} END;
    CREATE TEMP TRIGGER history_${table}_delete AFTER DELETE ON main.${table} BEGIN ${record('OLD', object('OLD', [...columns, 'createdAt', 'createdBy']), 'NULL')} END;`
}
