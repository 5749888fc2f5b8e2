import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { attachmentStoreIn } from '../../core/attachmentStore.ts'
import { hashOfFile } from '../../db/fileSystem.ts'
import { manifestText, readManifest } from '../../db/manifest.ts'
import { openReplaceable, type ReplaceableCore } from '../support/backups.ts'
import { contentOf, temporaryFolder } from '../support/files.ts'
import { recordsOf } from '../support/rows.ts'
import { emptyMinutes } from '../support/world.ts'

const HOUR = 3_600_000
const setUp = { name: 'María López', institution: 'Secretaría de Coordinación', language: 'es' } as const

/** A core with a body and a meeting. */
async function openFilled(): Promise<ReplaceableCore> {
  const core = openReplaceable()
  await core.call('workspace.setUp', setUp)
  const { id } = await core.call('bodies.add', { code: 'GNC', name: 'Grupo Nacional', kind: 'coordinationGroup' })
  await core.call('meetings.add', { bodyId: id, title: 'Primera reunión', date: '2026-11-10' })
  return core
}

const addBody = (core: ReplaceableCore, code: string) =>
  core.call('bodies.add', { code, name: code, kind: 'bilateral' })
const codes = async (core: ReplaceableCore) => (await core.call('bodies.list', {})).map(body => body.code).sort()
const backupsIn = (core: ReplaceableCore) => path.join(core.folder, 'backups')
const pathOf = (core: ReplaceableCore, name: string) => path.join(backupsIn(core), name)

afterEach(() => vi.restoreAllMocks())

describe('a backup', () => {
  it('holds every row, has a manifest, and is for its owner alone', async () => {
    const core = await openFilled()
    const made = await core.call('backups.make', {})
    expect(made).toMatchObject({ sequence: 1, reason: 'manual', meetings: 1, agreements: 0, good: true })
    expect(made.name).toBe('acuerdos-000001-2026-11-21-0900.db')
    expect(await core.call('backups.list', {})).toEqual([made])
    expect(core.announcements.at(-1)).toEqual({ methods: ['backups.list'] })
    const copy = new Database(pathOf(core, made.name), { readonly: true })
    for (const [table, rows] of Object.entries(recordsOf(core.file()))) {
      expect(copy.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(rows.length)
    }
    copy.close()
    expect(fs.readdirSync(backupsIn(core)).sort()).toEqual([made.name, made.name.replace('.db', '.json')])
    const modes = [backupsIn(core), pathOf(core, made.name), pathOf(core, made.name.replace('.db', '.json'))]
    if (process.platform !== 'win32')
      expect(modes.map(name => fs.statSync(name).mode & 0o777)).toEqual([0o700, 0o600, 0o600])
  })

  it('is made while work goes on, and holds what was done until its last page', async () => {
    const core = await openFilled()
    for (let index = 0; index < 400; index++)
      await core.call('people.add', { name: `Persona ${index} ${'x'.repeat(250)}` })
    const making = core.call('backups.make', {})
    for (let index = 0; index < 60; index++) await addBody(core, `B${index}`)
    const { sequence } = await making
    await addBody(core, 'Z')
    await core.call('backups.restore', { sequence })
    const found = await codes(core)
    expect(found).toContain('GNC')
    expect(found).not.toContain('Z')
    expect(await core.call('people.list', {})).toHaveLength(400)
    expect(core.faults).toEqual([])
  })

  it('is made of what changed only, when nobody asks for it', async () => {
    const core = openReplaceable()
    await core.backUp('start')
    expect(await core.call('backups.list', {})).toEqual([])
    await core.call('workspace.setUp', setUp)
    await core.backUp('interval')
    await core.backUp('quit')
    await core.call('bodies.list', {})
    await core.backUp('quit')
    expect(await core.call('backups.list', {})).toMatchObject([{ sequence: 1, reason: 'interval' }])
    await addBody(core, 'A')
    await core.backUp('quit')
    expect(await core.call('backups.list', {})).toMatchObject([{ sequence: 2, reason: 'quit' }, { sequence: 1 }])
  })

  it('is not made where the disk has less than three times its room', async () => {
    const core = await openFilled()
    vi.spyOn(fs, 'statfsSync').mockReturnValue({ ...fs.statfsSync('/'), bavail: 100, bsize: 4_096 })
    const answer = await core.answer('backups.make', {})
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'backup.noSpace', facts: { needed: expect.stringMatching(/^\d MB$/), free: '1 MB' } },
    })
    expect(fs.readdirSync(backupsIn(core))).toEqual([])
  })

  it('is none where the copy does not hold together: what is told of is not kept', async () => {
    const core = await openFilled()
    const { connection } = core.file()
    connection.pragma('foreign_keys = OFF')
    connection.exec(`UPDATE meeting SET "bodyId" = 'nowhere'`)
    expect(await core.answer('backups.make', {})).toMatchObject({ ok: false, error: { code: 'backup.damaged' } })
    expect(await core.call('backups.list', {})).toEqual([])
    expect(fs.readdirSync(backupsIn(core))).toEqual([])
  })

  it('is not thinned out by files that are none: the last good one stays, and so do they', async () => {
    const core = await openFilled()
    await core.call('backups.make', {})
    const halves = Array.from({ length: 40 }, (_, index) => `acuerdos-0000${index + 10}-2026-11-21-0930`).flatMap(
      name => [`${name}.db`, `${name}.json`],
    )
    for (const name of halves) fs.writeFileSync(pathOf(core, name), '{"half')
    await addBody(core, 'A')
    await core.call('backups.make', {})
    const good = (await core.call('backups.list', {})).filter(backup => backup.good)
    expect(good.map(backup => backup.sequence)).toEqual([50, 1])
    expect(fs.readdirSync(backupsIn(core))).toEqual(expect.arrayContaining(halves))
  })

  it('is not put in place with a part of anybody else, however honest its manifest', async () => {
    const core = await openFilled()
    const { name, sequence } = await core.call('backups.make', {})
    const file = pathOf(core, name)
    const copy = new Database(file)
    copy.exec('CREATE TRIGGER watching AFTER INSERT ON person BEGIN DELETE FROM meeting; END')
    copy.close()
    const manifest = readManifest(file.replace('.db', '.json'))
    if (!manifest) throw new Error('no manifest')
    const facts = { ...manifest, sha256: hashOfFile(file), bytes: fs.statSync(file).size }
    fs.writeFileSync(file.replace('.db', '.json'), manifestText(facts))
    expect(await core.answer('backups.restore', { sequence })).toMatchObject({
      ok: false,
      error: { code: 'backup.damaged' },
    })
    expect(await codes(core)).toEqual(['GNC'])
    expect(await core.call('meetings.list', {})).toHaveLength(1)
  })

  it('leaves nothing behind when it was interrupted, and its number is given to nobody else', async () => {
    const core = await openFilled()
    const first = await core.call('backups.make', {})
    fs.writeFileSync(pathOf(core, 'making-99.db'), 'half')
    fs.rmSync(pathOf(core, first.name.replace('.db', '.json')))
    await addBody(core, 'A')
    expect(await core.call('backups.make', {})).toMatchObject({ sequence: 2 })
    expect(fs.readdirSync(backupsIn(core)).filter(name => name.startsWith('making'))).toEqual([])
    expect((await core.call('backups.list', {})).map(backup => backup.sequence)).toEqual([2])
  })

  it('is thinned out, by what is good, and never to nothing', async () => {
    const core = await openFilled()
    for (let index = 0; index < 30; index++) {
      core.pass(6 * HOUR)
      await core.call('backups.make', {})
    }
    const kept = (await core.call('backups.list', {})).map(backup => backup.sequence)
    expect(kept.slice(0, 10)).toEqual([30, 29, 28, 27, 26, 25, 24, 23, 22, 21])
    expect(kept.length).toBeLessThan(17)
    const newest = kept[0] ?? 0
    for (const backup of await core.call('backups.list', {})) {
      if (backup.sequence !== newest) fs.truncateSync(pathOf(core, backup.name), 10_000)
    }
    core.pass(HOUR)
    await core.call('backups.make', {})
    const good = (await core.call('backups.list', {})).filter(backup => backup.good)
    expect(good.map(backup => backup.sequence)).toEqual([31, 30])
  })
})

describe('restoring', () => {
  it('brings back every row, and saves what was there', async () => {
    const core = await openFilled()
    const before = recordsOf(core.file())
    const { sequence } = await core.call('backups.make', {})
    await addBody(core, 'A')
    const changed = recordsOf(core.file())
    core.announcements.length = 0
    const { restored, saved } = await core.call('backups.restore', { sequence })
    expect(restored.sequence).toBe(1)
    expect(saved).toMatchObject({ sequence: 2, reason: 'restore' })
    expect(recordsOf(core.file())).toEqual(before)
    expect(core.announcements.at(-1)?.methods).toContain('meetings.list')
    await addBody(core, 'B')
    await core.call('backups.restore', { sequence: 2 })
    expect(recordsOf(core.file())).toEqual(changed)
    expect(core.file().connection.pragma('journal_mode', { simple: true })).toBe('wal')
    core.close()
    expect(fs.readdirSync(core.folder).sort()).toEqual(['acuerdos.db', 'backups', 'lock.db'])
  })

  it('saves what is done while it prepares', async () => {
    const core = await openFilled()
    const { sequence } = await core.call('backups.make', {})
    const restoring = core.call('backups.restore', { sequence })
    for (const code of ['A', 'B', 'C', 'D', 'E']) await addBody(core, code)
    const { saved } = await restoring
    const late = (await codes(core)).filter(code => code !== 'GNC')
    await core.call('backups.restore', { sequence: saved?.sequence ?? 0 })
    const found = await codes(core)
    // What was done after the file had been replaced was done to the new one.
    expect([...found, ...late].sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'GNC'])
  })

  it('refuses what is not there', async () => {
    const core = await openFilled()
    expect(await core.answer('backups.restore', { sequence: 7 })).toEqual({
      ok: false,
      error: { code: 'backup.missing', facts: { name: '7' } },
    })
  })

  it('puts a damaged file aside as it is', async () => {
    const core = await openFilled()
    const { sequence } = await core.call('backups.make', {})
    const expected = recordsOf(core.file())
    await addBody(core, 'A')
    core.close()
    const file = path.join(core.folder, 'acuerdos.db')
    fs.truncateSync(file, fs.statSync(file).size - 100)
    const damaged = contentOf(core.folder)['acuerdos.db']
    const again = openReplaceable(core.folder)
    expect(await again.answer('bodies.list', {})).toMatchObject({ ok: false, error: { code: 'workspace.damaged' } })
    expect(await again.call('backups.restore', { sequence })).toMatchObject({ saved: null })
    expect(recordsOf(again.file())).toEqual(expected)
    expect(contentOf(core.folder)['damaged/001/acuerdos.db']).toBe(damaged)
  })

  it('puts a file aside that is open and cannot be read', async () => {
    const core = await openFilled()
    for (let index = 0; index < 400; index++) await core.call('people.add', { name: `Persona ${index}` })
    const { sequence } = await core.call('backups.make', {})
    core.close()
    const file = path.join(core.folder, 'acuerdos.db')
    const bytes = fs.readFileSync(file)
    for (let at = bytes.indexOf('Persona 200'); at >= 0; at = bytes.indexOf('Persona 200', at + 4_096)) {
      bytes.fill(0xff, at - (at % 4_096), at - (at % 4_096) + 20)
    }
    fs.writeFileSync(file, bytes)
    const again = openReplaceable(core.folder)
    expect(await again.answer('people.list', {})).toMatchObject({ ok: false, error: { code: 'workspace.damaged' } })
    await addBody(again, 'A')
    expect(await again.call('backups.restore', { sequence })).toMatchObject({ saved: null })
    expect(await again.call('people.list', {})).toHaveLength(400)
    expect(fs.existsSync(path.join(core.folder, 'damaged/001/acuerdos.db'))).toBe(true)
  })
})

describe('verifying', () => {
  const verify = (core: ReplaceableCore) => core.call('workspace.verify', {})

  async function withSource(): Promise<ReplaceableCore> {
    const core = await openFilled()
    const minutes = { ...emptyMinutes, title: 'Reunión', date: '2026-10-01' }
    const bytes = new TextEncoder().encode('El acta, como llegó.')
    await core.call('meetings.import', { minutes, source: { name: 'acta.txt', bytes } })
    return core
  }

  function sourceOf(core: ReplaceableCore): string {
    const found = Object.keys(contentOf(core.folder)).find(name => name.startsWith('attachments'))
    return path.join(core.folder, found ?? '')
  }

  it('finds nothing where nothing is wrong, and leaves nothing behind', async () => {
    const core = await withSource()
    const report = await verify(core)
    expect(report).toMatchObject({ good: true, problems: [], searchGood: true, searchRebuilt: false, attachments: 1 })
    expect(report.records).toBeGreaterThan(10)
    expect(fs.readdirSync(backupsIn(core))).toEqual([])
    expect(core.announcements.some(({ progress }) => progress?.work === 'workspace.verify')).toBe(true)
  })

  it('names attachments that are gone or not what they were', async () => {
    const core = await withSource()
    const fault = [{ name: 'acta.txt', meeting: expect.stringMatching(/2026/) }]
    fs.writeFileSync(sourceOf(core), 'El acta, como LLEGÓ.')
    expect(await verify(core)).toMatchObject({ good: false, damagedAttachments: fault, missingAttachments: [] })
    fs.rmSync(sourceOf(core))
    expect(await verify(core)).toMatchObject({ good: false, damagedAttachments: [], missingAttachments: fault })
  })

  it('makes a search index anew that does not say what the records say', async () => {
    const core = await openFilled()
    core.file().connection.exec("UPDATE search_entry SET text = 'otra cosa'")
    expect(await verify(core)).toMatchObject({ good: false, problems: [], searchGood: false, searchRebuilt: true })
    expect(await verify(core)).toMatchObject({ good: true })
    expect(await core.call('search.find', { words: 'primera' })).toHaveLength(1)
  })
})

it('attachments outlive the rows that name them, so that backups stay whole', async () => {
  const folder = temporaryFolder()
  const store = attachmentStoreIn(folder)
  const hash = store.put(new TextEncoder().encode('acta'))
  expect(Object.keys(store)).toEqual(['put', 'get'])
  expect(store.get(hash)).not.toBeNull()
})
