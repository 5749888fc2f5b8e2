import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

// What the core's worker is measured beside: the same statements in one transaction, with the same promises of the file, and
// nothing else: no check of the input, no reading, no triggers.

export type Statement = { sql: string; parameters: readonly unknown[] }
export type BareRequest = { id: number; statements: readonly Statement[] } | { id: number; close: true }

const port = parentPort
if (port === null) throw new Error('to be started as a worker')

const { file }: { file: string } = workerData
const connection = new Database(file)
for (const pragma of [
  'locking_mode = EXCLUSIVE',
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'secure_delete = ON',
  'temp_store = MEMORY',
])
  connection.pragma(pragma)
const prepared = new Map<string, Database.Statement<unknown[]>>()
const write = connection.transaction((statements: readonly Statement[]) => {
  for (const { sql, parameters } of statements) {
    const statement = prepared.get(sql) ?? connection.prepare<unknown[]>(sql)
    prepared.set(sql, statement)
    statement.run(...parameters)
  }
})

port.on('message', (request: BareRequest) => {
  if ('close' in request) connection.close()
  else write.immediate(request.statements)
  port.postMessage(request.id)
  if ('close' in request) port.close()
})
