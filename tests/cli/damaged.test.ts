import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acuerdos, temporaryFolder } from './run.ts'

let folder: string
let whole: string
beforeAll(() => {
  folder = temporaryFolder()
  whole = path.join(folder, 'whole')
  expect(acuerdos('generate', '--meetings', '1', '--data', whole).status).toBe(0)
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** What may have become of a workspace's file, and the code with which the command line refuses it. */
const states: [state: string, code: string, damage: (file: string) => void][] = [
  ['damaged', 'damaged', file => fs.writeFileSync(file, fs.readFileSync(file).fill(0xa5, 100, 180))],
  ['empty', 'damaged', file => fs.truncateSync(file, 0)],
  ['truncated', 'damaged', file => fs.truncateSync(file, 50_001)],
  ['foreign', 'foreign', file => changed(file, 'PRAGMA application_id = 0')],
  ['newer', 'newer', file => changed(file, 'PRAGMA user_version = 99')],
]

describe('a file that was damaged or is not ours', () => {
  test.each(states)('%s: is refused with what can be done, and no byte of it changes', (state, code, damage) => {
    const data = path.join(folder, state)
    fs.cpSync(whole, data, { recursive: true })
    const file = path.join(data, 'acuerdos.db')
    damage(file)
    const before = hashOf(file)
    const ran = acuerdos('list', 'meetings', '--data', data)
    expect(ran.err).toMatch(new RegExp(`^error: workspace\\.${code}: .*[.»]$`, 'm'))
    expect(ran).toMatchObject({ status: 1, out: '' })
    expect(hashOf(file)).toBe(before)
  })
})

function changed(file: string, statement: string): void {
  const database = new Database(file)
  database.exec(statement)
  database.close()
}

function hashOf(file: string): string {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex')
}
