import { describe, expect, it } from 'vitest'
import type { OpenFile } from '../../db/open.ts'
import { type RecordKind, recordKinds } from '../../shared/contract/define.ts'
import { openTestCore } from '../support/core.ts'
import { type Row, rowsOf } from '../support/rows.ts'
import { openWorld } from '../support/world.ts'

const stamps = { createdAt: 'then', createdBy: 'Ana', changedAt: 'then', changedBy: 'Ana' }

/** A row with something of its own in every column. */
function rowFor({ connection }: OpenFile, kind: RecordKind): Row {
  const info = connection
    .prepare<[string], { name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)')
    .all(kind)
  const special: Record<string, Row> = {
    agreement_responsible: { role: 'lead' },
    minutes_version: { stage: 'draft' },
  }
  const value = ({ name, type }: { name: string; type: string }) =>
    type === 'TEXT' ? `«${name}» "y" \\ '` : type === 'REAL' ? 1.0000009536743164 : 1
  return { ...Object.fromEntries(info.map(column => [column.name, value(column)])), ...stamps, ...special[kind] }
}

function write({ connection }: OpenFile, statement: string, values: unknown[]): void {
  connection.prepare(statement).run(...values)
}

describe('the history', () => {
  it.each(recordKinds)('of a %s has every column of what was made, changed and removed', async kind => {
    const { file } = await openTestCore()
    file.connection.pragma('foreign_keys = OFF')
    const row = rowFor(file, kind)
    const names = Object.keys(row)
    const kept = (name: string) =>
      Object.hasOwn(stamps, name) || (['minutes_version', 'tracker_sent'].includes(kind) && name === 'content')
    const content = Object.fromEntries(Object.entries(row).filter(([name]) => !kept(name)))
    file.nameCommand({ id: 'one', guarded: false })
    write(file, `INSERT INTO ${kind} (${names.join()}) VALUES (${names.map(() => '?').join()})`, Object.values(row))
    const changed = names.find(name => row[name] === `«${name}» "y" \\ '` && name !== 'id') ?? ''
    write(file, `UPDATE ${kind} SET ${changed} = 'x', changedBy = 'Eva' WHERE id = ?`, [row.id])
    write(file, `UPDATE ${kind} SET changedBy = 'Luis', changedAt = 'now' WHERE id = ?`, [row.id])
    write(file, `DELETE FROM ${kind} WHERE id = ?`, [row.id])
    file.nameCommand(null)
    const history = rowsOf(
      file,
      'SELECT tableName, rowId, before, after FROM history WHERE commandId = ? ORDER BY sequence',
      'one',
    )
    const told = history.map(({ tableName, rowId, before, after }) => [tableName, rowId, parse(before), parse(after)])
    const made = { createdAt: 'then', createdBy: 'Ana' }
    expect(told).toEqual([
      [kind, row.id, null, content],
      [kind, row.id, { [changed]: content[changed] }, { [changed]: 'x' }],
      [kind, row.id, { ...content, [changed]: 'x', ...made }, null],
    ])
  })

  it('has what cascades removed, parts before what they hung on', async () => {
    const { core, world } = await openWorld()
    await core.call('meetings.remove', { id: world.meeting }, { operationId: 'removal' })
    const tables = rowsOf(core.file, "SELECT tableName FROM history WHERE commandId = 'removal' ORDER BY sequence").map(
      row => row.tableName,
    )
    expect(tables.at(-1)).toBe('meeting')
    expect(tables.indexOf('follow_up')).toBeLessThan(tables.indexOf('agreement'))
    expect(tables.lastIndexOf('point')).toBeLessThan(tables.lastIndexOf('intervention'))
    const kinds = [
      'agenda_item',
      'attendance',
      'presentation',
      'intervention',
      'point',
      'agreement',
      'agreement_responsible',
    ]
    expect(new Set(tables)).toEqual(new Set([...kinds, 'follow_up', 'section', 'meeting']))
  })

  it('has nothing of what no command did', async () => {
    const { core, world } = await openWorld()
    const before = rowsOf(core.file, 'SELECT max(sequence) AS last FROM history')
    write(core.file, 'UPDATE meeting SET title = ? WHERE id = ?', ['Otra', world.meeting])
    expect(rowsOf(core.file, 'SELECT max(sequence) AS last FROM history')).toEqual(before)
  })

  it('is written by nothing that the file carries', async () => {
    const { file } = await openTestCore()
    expect(rowsOf(file, "SELECT name FROM main.sqlite_schema WHERE type = 'trigger'")).toEqual([])
    const ours = rowsOf(file, "SELECT name FROM temp.sqlite_schema WHERE type = 'trigger' AND name LIKE 'history_%'")
    expect(ours).toHaveLength(recordKinds.length * 3)
  })
})

function parse(json: unknown): unknown {
  return typeof json === 'string' ? JSON.parse(json) : json
}
