import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { extract, NoArchive, readDirectory } from '../../core/backupFile/zipReader.ts'
import { writeZip } from '../../core/backupFile/zipWriter.ts'
import { openReplaceable, type ReplaceableCore } from '../support/backups.ts'
import { contentOf, temporaryFolder } from '../support/files.ts'
import { pickFrom } from '../support/pick.ts'
import { recordsOf } from '../support/rows.ts'
import { runs } from '../support/runs.ts'
import { emptyMinutes } from '../support/world.ts'

/** A core with a meeting whose source is attached, and a place for the file that holds both. */
async function openWithSource(): Promise<{ core: ReplaceableCore; file: string }> {
  const core = openReplaceable()
  await core.call('workspace.setUp', { name: 'María López', institution: '', language: 'es' })
  const source = { name: 'acta.txt', bytes: new TextEncoder().encode('El acta, como llegó. '.repeat(50)) }
  await core.call('meetings.import', { minutes: { ...emptyMinutes, title: 'Reunión', date: '2026-10-01' }, source })
  return { core, file: path.join(temporaryFolder(), 'respaldo.zip') }
}

const attachmentsIn = (folder: string) =>
  Object.fromEntries(Object.entries(contentOf(folder)).filter(([name]) => name.startsWith('attachments')))

describe('one file that holds everything', () => {
  it('brings a workspace to another machine, attachments and all', async () => {
    const { core, file } = await openWithSource()
    expect(await core.withFile('saveWholeBackup', file)).toMatchObject({
      value: { backup: { reason: 'manual', meetings: 1 }, attachments: 1, missing: 0 },
    })
    if (process.platform !== 'win32') expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    const other = openReplaceable(path.join(temporaryFolder(), 'Acuerdos'), { create: false })
    expect(await other.answer('meetings.list', {})).toMatchObject({ error: { code: 'workspace.missing' } })
    expect(await other.withFile('restoreWholeBackup', file)).toMatchObject({ value: { saved: null, missing: 0 } })
    expect(recordsOf(other.file())).toEqual(recordsOf(core.file()))
    expect(attachmentsIn(other.folder)).toEqual(attachmentsIn(core.folder))
    expect(await other.call('workspace.verify', {})).toMatchObject({ good: true, attachments: 1 })
    expect(await other.call('backups.list', {})).toMatchObject([{ reason: 'import', good: true }])
  })

  it('is an archive that other programs read', async () => {
    const { core, file } = await openWithSource()
    await core.withFile('saveWholeBackup', file)
    const parts = unzipSync(fs.readFileSync(file))
    const [source] = Object.keys(parts).filter(name => name.startsWith('attachments/'))
    expect(Object.keys(parts)).toEqual(['manifest.json', 'acuerdos.db', source])
    expect(new TextDecoder().decode(parts[source ?? ''])).toContain('como llegó')
  })

  it('replaces what is there, after it was saved', async () => {
    const { core, file } = await openWithSource()
    await core.withFile('saveWholeBackup', file)
    await core.call('bodies.add', { code: 'A', name: 'A', kind: 'bilateral' })
    expect(await core.withFile('restoreWholeBackup', file)).toMatchObject({ value: { saved: { reason: 'restore' } } })
    expect((await core.call('bodies.list', {})).map(body => body.code)).not.toContain('A')
  })

  it('counts attachments that are lost, and brings back those that were', async () => {
    const { core, file } = await openWithSource()
    await core.withFile('saveWholeBackup', file)
    const [name = ''] = Object.keys(attachmentsIn(core.folder))
    fs.rmSync(path.join(core.folder, name))
    const again = path.join(temporaryFolder(), 'otro.zip')
    expect(await core.withFile('saveWholeBackup', again)).toMatchObject({ value: { attachments: 0, missing: 1 } })
    expect(await core.withFile('restoreWholeBackup', again)).toMatchObject({ value: { missing: 1 } })
    expect(await core.withFile('restoreWholeBackup', file)).toMatchObject({ value: { missing: 0 } })
    expect(await core.call('workspace.verify', {})).toMatchObject({ good: true })
  })

  it('is refused with any byte of its content changed, and nothing is replaced', async () => {
    const { core, file } = await openWithSource()
    await core.withFile('saveWholeBackup', file)
    const whole = fs.readFileSync(file)
    const before = recordsOf(core.file())
    const { number } = pickFrom(11)
    // Where a name or a time stands in an archive, a change says nothing about its content.
    const [data = 0] = [...readDirectory(file).values()].map(entry => entry.offset + 60)
    for (let run = 0; run < runs(30).numRuns; run++) {
      const bytes = Buffer.from(whole)
      const at = data + number(whole.length - data - 400)
      bytes[at] = ((bytes[at] ?? 0) + 1 + number(255)) % 256
      fs.writeFileSync(file, bytes)
      const answer = await core.withFile('restoreWholeBackup', file)
      if (answer.ok) expect(recordsOf(core.file())).toEqual(before)
      else expect(answer.error.code).toBe('backup.damaged')
      expect(core.faults).toEqual([])
    }
    expect(recordsOf(core.file())).toEqual(before)
  })

  it.each<[string, (whole: Buffer) => Buffer]>([
    ['cut short', whole => whole.subarray(0, whole.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['a text', () => Buffer.from('Compras: pan, leche y café. '.repeat(100))],
  ])('is refused when it is %s', async (_, change) => {
    const { core, file } = await openWithSource()
    await core.withFile('saveWholeBackup', file)
    fs.writeFileSync(file, change(fs.readFileSync(file)))
    const answer = await core.withFile('restoreWholeBackup', file)
    expect(answer).toMatchObject({ error: { code: 'backup.damaged', facts: { name: 'respaldo.zip' } } })
  })

  it('is not written where it cannot be, and leaves no half of it', async () => {
    const { core, file } = await openWithSource()
    const answer = await core.withFile('saveWholeBackup', path.join(path.dirname(file), 'no', 'such', 'folder.zip'))
    expect(answer).toMatchObject({ error: { code: 'file.unwritable' } })
    fs.mkdirSync(file)
    expect(await core.withFile('saveWholeBackup', file)).toMatchObject({ error: { code: 'file.unwritable' } })
    expect(fs.readdirSync(path.dirname(file))).toEqual(['respaldo.zip'])
  })
})

describe('an archive', () => {
  const sources = [
    { name: 'a.txt', content: { text: 'Acta '.repeat(5_000) } },
    { name: 'vacío.txt', content: { text: '' } },
  ]

  it.each([false, true])('is read back and by others, with long numbers: %s', async large => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'a.zip')
    await writeZip(file, sources, { large })
    const entries = readDirectory(file)
    expect([...entries.keys()]).toEqual(['a.txt', 'vacío.txt'])
    for (const { name, content } of sources) {
      const entry = entries.get(name)
      if (!entry) throw new Error(name)
      await extract(file, entry, path.join(folder, name), content.text.length)
      expect(fs.readFileSync(path.join(folder, name), 'utf8')).toBe(content.text)
    }
    if (hasPython()) expect(execFileSync('python3', ['-m', 'zipfile', '-t', file]).toString()).toContain('Done testing')
  })

  it('that inflates to more than it should is stopped there', async () => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'bomb.zip')
    await writeZip(file, [{ name: 'acuerdos.db', content: { text: '0'.repeat(20_000_000) } }], { large: false })
    const entry = readDirectory(file).get('acuerdos.db')
    if (!entry) throw new Error('no entry')
    const target = path.join(folder, 'out')
    await expect(extract(file, entry, target, 1_000)).rejects.toThrow(NoArchive)
    // What was begun may not even have a name yet.
    expect(fs.statSync(target, { throwIfNoEntry: false })?.size ?? 0).toBeLessThan(100_000)
  })
})

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'])
    return true
  } catch {
    return false
  }
}
