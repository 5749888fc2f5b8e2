import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { openFile } from '../../db/open.ts'
import { openReplaceable, type ReplaceableCore } from '../support/backups.ts'
import { contentOf, imageOf, temporaryFolder } from '../support/files.ts'
import { type Pick, pickFrom } from '../support/pick.ts'
import { recordsOf, type Snapshot } from '../support/rows.ts'
import { runs } from '../support/runs.ts'

/** A workspace of three made-up meetings with a backup, as files; and its rows. */
let whole: { folder: string; records: Snapshot }
const PAGE = 4_096

beforeAll(async () => {
  const folder = fs.mkdtempSync(path.join(fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'acuerdos-whole-'))
  const core = openReplaceable(folder, { atEnd: () => {} })
  await core.call('workspace.generate', { meetings: 3, seed: 7 })
  await core.call('backups.make', {})
  await core.call('bodies.add', { code: 'ULT', name: 'Lo último', kind: 'bilateral' })
  whole = { folder, records: recordsOf(core.file()) }
  core.close()
  return () => fs.rmSync(folder, { recursive: true })
})

/** A copy of the whole workspace, to be damaged. */
function copyOfWhole(): { folder: string; file: string } {
  const folder = temporaryFolder()
  fs.cpSync(whole.folder, folder, { recursive: true })
  return { folder, file: path.join(folder, 'acuerdos.db') }
}

/** Damage that SQLite or the check of the header can tell. */
const damages: Record<string, (file: string, below: Pick['number']) => void> = {
  'the head of a page garbled'(file, below) {
    const bytes = fs.readFileSync(file)
    const at = PAGE * (1 + below(bytes.length / PAGE - 1))
    for (let index = 0; index < 8; index++) bytes[at + index] = below(256)
    fs.writeFileSync(file, bytes)
  },
  'a page of zeros'(file, below) {
    const bytes = fs.readFileSync(file)
    const at = PAGE * below(bytes.length / PAGE)
    fs.writeFileSync(file, bytes.fill(0, at, at + PAGE))
  },
  'cut at a page': (file, below) => fs.truncateSync(file, PAGE * below(fs.statSync(file).size / PAGE)),
  'cut anywhere': (file, below) => fs.truncateSync(file, below(fs.statSync(file).size)),
  'another text': file => fs.writeFileSync(file, 'Compras: pan, leche y café. '.repeat(900)),
  'another program'(file) {
    fs.rmSync(file)
    new Database(file).exec('CREATE TABLE bookmark (url TEXT)').close()
  },
  'the log of another': file => fs.writeFileSync(`${file}-wal`, foreignLog()),
  'the head of the file garbled'(file, below) {
    const bytes = fs.readFileSync(file)
    for (let index = 0; index < 100; index++) bytes[index] = below(256)
    fs.writeFileSync(file, bytes)
  },
}

let log: Buffer | null = null
function foreignLog(): Buffer {
  if (log) return log
  const folder = temporaryFolder()
  const file = openFile(folder, { create: true })
  file.connection.exec(
    "INSERT INTO command (id, method, inputHash, user, at, result, undoable) VALUES ('a','a','a','a','a','a',0)",
  )
  log = imageOf(folder).log
  file.close()
  return log
}

/** Reads what a window shows; the code of the first refusal, or null. */
async function readAll(core: ReplaceableCore): Promise<string | null> {
  const lists = ['workspace.get', 'meetings.list', 'agreements.list', 'people.list', 'organizations.list'] as const
  for (const method of lists) {
    const answer = await core.answer(method, {})
    if (!answer.ok) return answer.error.code
  }
  const meetings = await core.call('meetings.list', {})
  for (const { id } of meetings) {
    const answer = await core.answer('meetings.get', { id })
    if (!answer.ok) return answer.error.code
  }
  const found = await core.answer('search.find', { words: 'acuerdo' })
  return found.ok ? null : found.error.code
}

describe('a file that was damaged', () => {
  const each = Object.keys(damages)
  it.each(Array.from({ length: runs(40).numRuns }, (_, index) => [each[index % each.length] ?? '', index] as const))(
    '%s (%i) is told, left as it is, and can be recovered from',
    async (kind, seed) => {
      const { folder, file } = copyOfWhole()
      damages[kind]?.(file, pickFrom(seed + 1).number)
      const before = contentOf(folder)['acuerdos.db']
      const core = openReplaceable(folder)
      let code = await readAll(core)
      if (code === null) {
        // Nobody looked at what is damaged: only a full check meets it.
        expect(await core.call('workspace.verify', {})).toMatchObject({ good: false })
        code = 'workspace.damaged'
      } else expect(code).toMatch(/^workspace\.(damaged|foreign|altered)$/)
      expect(core.faults).toEqual([])
      expect(contentOf(folder)['acuerdos.db']).toBe(before)

      const state = await core.call('recovery.get', {})
      expect(state.backups.filter(backup => backup.good)).toHaveLength(1)
      expect(state).toMatchObject({ problem: { code }, canReplace: true })
      await core.call('backups.restore', { sequence: 1 })
      expect(await readAll(core)).toBeNull()
      expect(contentOf(folder)['damaged/001/acuerdos.db']).toBe(before)
      expect(core.faults).toEqual([])
    },
  )
})

describe('salvage', () => {
  const kept = (found: Snapshot, table: string) => {
    const ids = new Set(found[table]?.map(row => JSON.stringify(row)))
    return whole.records[table]?.filter(row => ids.has(JSON.stringify(row))).length ?? 0
  }
  const total = (snapshot: Snapshot) => Object.values(snapshot).reduce((sum, rows) => sum + rows.length, 0)

  async function salvaged(core: ReplaceableCore) {
    const result = await core.call('recovery.salvage', {})
    await core.call('backups.restore', { sequence: result.backup.sequence })
    expect(await readAll(core)).toBeNull()
    expect(await core.call('workspace.verify', {})).toMatchObject({ good: true })
    return { ...result, found: recordsOf(core.file()) }
  }

  it('brings back every row where only heads of pages were garbled', async () => {
    const { folder, file } = copyOfWhole()
    const bytes = fs.readFileSync(file)
    for (let at = PAGE; at < bytes.length; at += PAGE) if (bytes[at] === 0x0d) bytes.fill(0xff, at, at + 8)
    fs.writeFileSync(file, bytes)
    const core = openReplaceable(folder)
    const before = contentOf(folder)['acuerdos.db']
    const { found, leftovers } = await salvaged(core)
    expect(found).toEqual(whole.records)
    expect(leftovers).toBe(0)
    expect(contentOf(folder)['damaged/001/acuerdos.db']).toBe(before)
    expect(await core.call('search.find', { words: 'acuerdo' })).not.toEqual([])
  })

  it('brings back every row where the first page is lost', async () => {
    const { folder, file } = copyOfWhole()
    const bytes = fs.readFileSync(file)
    fs.writeFileSync(file, bytes.fill(0, 0, PAGE))
    expect((await salvaged(openReplaceable(folder))).found).toEqual(whole.records)
  })

  it('brings back what the log of an unclean end held', async () => {
    const { folder, file } = copyOfWhole()
    const open = openReplaceable(folder)
    await open.call('bodies.add', { code: 'LOG', name: 'En el registro', kind: 'bilateral' })
    const image = imageOf(folder)
    open.close()
    const bytes = Buffer.from(image.database)
    for (let at = PAGE * 3; at < bytes.length; at += PAGE) if (bytes[at] === 0x0d) bytes.fill(0xff, at, at + 8)
    fs.writeFileSync(file, bytes)
    fs.writeFileSync(`${file}-wal`, image.log)
    fs.writeFileSync(path.join(folder, 'session.json'), image.session)
    const core = openReplaceable(folder)
    expect(await readAll(core)).toBe('workspace.damaged')
    const { found } = await salvaged(core)
    expect(found.body?.map(row => row.code)).toEqual(expect.arrayContaining(['LOG', 'ULT']))
    expect(total(found)).toBe(total(whole.records) + 1)
  })

  it('brings back what stands in half of a file, keeps its references whole, and the rest of the words beside it', async () => {
    const { folder, file } = copyOfWhole()
    fs.truncateSync(file, fs.statSync(file).size / 2 + 99)
    const core = openReplaceable(folder)
    const { found, leftovers, backup } = await salvaged(core)
    expect(kept(found, 'person') + kept(found, 'point')).toBeGreaterThan(5)
    expect(total(found)).toBeLessThan(total(whole.records))
    const beside = path.join(folder, 'backups', backup.name.replace('.db', '.leftovers.json'))
    expect(fs.existsSync(beside)).toBe(leftovers > 0)
  })

  it('is possible for a file that is open, once a page of it could not be read', async () => {
    const { folder, file } = copyOfWhole()
    const bytes = fs.readFileSync(file)
    // Opening looks at the first page of each table only.
    const text = (whole.records.point ?? []).map(row => String(row.text)).findLast(words => words.length > 40) ?? ''
    for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + PAGE)) {
      if (bytes[at - (at % PAGE)] === 0x0d) bytes.fill(0xff, at - (at % PAGE), at - (at % PAGE) + 8)
    }
    fs.writeFileSync(file, bytes)
    const core = openReplaceable(folder)
    expect(await core.answer('recovery.salvage', {})).toMatchObject({ error: { code: 'recovery.notNeeded' } })
    expect(await readAll(core)).toBe('workspace.damaged')
    expect((await salvaged(core)).found).toEqual(whole.records)
  })

  it('says so where nothing can be read', async () => {
    const { folder, file } = copyOfWhole()
    fs.truncateSync(file, 0)
    const core = openReplaceable(folder)
    expect(await core.answer('recovery.salvage', {})).toMatchObject({ error: { code: 'recovery.nothingReadable' } })
    expect(fs.readdirSync(path.join(folder, 'backups')).filter(name => name.startsWith('making'))).toEqual([])
  })
})

describe('trying again', () => {
  it('opens a file that another program had, and says where it still cannot be', async () => {
    const { folder } = copyOfWhole()
    const other = openReplaceable(folder)
    const core = openReplaceable(folder)
    expect(await core.call('recovery.tryAgain', {})).toEqual({ open: false })
    expect(await core.answer('meetings.list', {})).toMatchObject({ error: { code: 'workspace.inUse' } })
    other.close()
    expect(await core.call('recovery.tryAgain', {})).toEqual({ open: true })
    expect(core.announcements.at(-1)?.methods).toContain('meetings.list')
    expect(await core.call('meetings.list', {})).toHaveLength(3)
  })
})

describe('a backup that nobody asked for', () => {
  it('tells the windows where the open file turns out to be damaged', async () => {
    const { folder, file } = copyOfWhole()
    const bytes = fs.readFileSync(file)
    const text = (whole.records.point ?? []).map(row => String(row.text)).findLast(words => words.length > 40) ?? ''
    const at = bytes.indexOf(text)
    fs.writeFileSync(file, bytes.fill(0xff, at - (at % PAGE), at - (at % PAGE) + 8))
    const core = openReplaceable(folder)
    await expect(core.backUp('interval')).rejects.toThrow()
    expect(core.announcements.at(-1)).toEqual({ methods: ['recovery.get'] })
    expect(await core.call('recovery.get', {})).toMatchObject({
      problem: { code: 'workspace.damaged' },
      canReplace: true,
    })
  })
})

describe('starting anew', () => {
  it('puts the damaged file aside, and begins with an empty one that makes backups of its own', async () => {
    const { folder, file } = copyOfWhole()
    fs.truncateSync(file, 5_000)
    const before = contentOf(folder)['acuerdos.db']
    const core = openReplaceable(folder)
    expect(await core.call('recovery.startAnew', {})).toEqual({ putAside: path.join(folder, 'damaged', '001') })
    expect(await core.call('workspace.get', {})).toMatchObject({ settings: null, meetings: 0 })
    expect(contentOf(folder)['damaged/001/acuerdos.db']).toBe(before)
    expect((await core.call('backups.list', {})).filter(backup => backup.good)).toHaveLength(1)
    await core.call('backups.restore', { sequence: 1 })
    expect(await core.call('meetings.list', {})).toHaveLength(3)
  })

  it('is not offered for a file that is in order, newer, or in use', async () => {
    const { folder, file } = copyOfWhole()
    const core = openReplaceable(folder)
    expect(await core.answer('recovery.startAnew', {})).toMatchObject({ error: { code: 'recovery.notNeeded' } })
    expect(await core.call('recovery.get', {})).toMatchObject({ problem: null, canReplace: false, canSalvage: false })
    core.close()
    const database = new Database(file)
    database.pragma('user_version = 99')
    database.close()
    const before = contentOf(folder)
    const newer = openReplaceable(folder)
    expect(await newer.call('recovery.get', {})).toMatchObject({
      problem: { code: 'workspace.newer' },
      canReplace: false,
      canSalvage: false,
    })
    for (const [method, input] of [
      ['recovery.startAnew', {}],
      ['recovery.salvage', {}],
      ['backups.restore', { sequence: 1 }],
    ] as const)
      expect(await newer.answer(method, input)).toMatchObject({ error: { code: 'workspace.newer' } })
    expect(contentOf(folder)).toEqual(before)
  })
})
