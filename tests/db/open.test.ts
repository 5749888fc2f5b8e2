import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listBackups, newestGood } from '../../db/backupFiles.ts'
import { migrations } from '../../db/migrations/index.ts'
import { type OpenFile, openFile } from '../../db/open.ts'
import { contentOf, folderWith, type Image, imageOf, refusalOf, temporaryFolder, writeImage } from '../support/files.ts'

const names = (file: OpenFile) => file.connection.prepare('SELECT name FROM person ORDER BY id').pluck().all()

function addPeople(file: OpenFile, ...people: string[]): void {
  const insert = file.connection.prepare(
    `INSERT INTO person (id, name, createdAt, createdBy, changedAt, changedBy) VALUES (?, ?, '', '', '', '')`,
  )
  for (const name of people) insert.run(name, name)
  file.committed()
}

function open(folder: string, options: Partial<Parameters<typeof openFile>[1]> = {}): OpenFile {
  const file = openFile(folder, { create: false, ...options })
  onTestFinished(() => file.close())
  return file
}

/** A workspace with two people, closed. */
function closedWorkspace(): string {
  const folder = temporaryFolder()
  const file = openFile(folder, { create: true })
  addPeople(file, 'Ana', 'Luis')
  file.close()
  return folder
}

/** The same, with a third person in the log, as a power cut leaves it. */
function cutOff(): Image {
  const folder = closedWorkspace()
  const file = openFile(folder, { create: false })
  addPeople(file, 'Marta')
  const image = imageOf(folder)
  file.close()
  return image
}

/** A file that somebody else changed with his own tools. */
function changed(folder: string, statements: string): string {
  const database = new Database(path.join(folder, 'acuerdos.db'))
  database.exec(statements)
  database.close()
  return folder
}

/** A workspace some of whose bytes were overwritten. */
function garbled(at: number, ...bytes: number[]): string {
  const folder = closedWorkspace()
  const file = path.join(folder, 'acuerdos.db')
  const content = fs.readFileSync(file)
  Buffer.from(bytes).copy(content, at)
  fs.writeFileSync(file, content)
  return folder
}

function cut(size: (whole: number) => number): string {
  const folder = closedWorkspace()
  const file = path.join(folder, 'acuerdos.db')
  fs.truncateSync(file, size(fs.statSync(file).size))
  return folder
}

const text = 'Compras: pan, leche y café. '.repeat(400)

describe('a file that is not as we left it', () => {
  it.each<[string, string, () => string]>([
    ['of no length', 'damaged', () => cut(() => 0)],
    ['shorter than its header', 'damaged', () => cut(() => 99)],
    ['that lost its last page', 'damaged', () => cut(whole => whole - 4096)],
    ['that ends within a page', 'damaged', () => cut(whole => whole - 1)],
    ['that is only zeros', 'damaged', () => folderWith({ database: Buffer.alloc(40_960) })],
    ['whose page size is none', 'damaged', () => garbled(16, 0, 3)],
    ['whose first page is garbled', 'damaged', () => garbled(100, ...Array(60).fill(0xa5))],
    ['whose schema is garbled', 'damaged', () => garbled(3_900, ...Array(190).fill(0))],
    ['that is a text', 'foreign', () => folderWith({ database: Buffer.from(text) })],
    ['of another program', 'foreign', () => changed(temporaryFolder(), 'CREATE TABLE bookmark (url TEXT)')],
    [
      'with a trigger',
      'altered',
      () => changed(closedWorkspace(), 'CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM meeting; END'),
    ],
    ['with a view', 'altered', () => changed(closedWorkspace(), 'CREATE VIEW everybody AS SELECT * FROM person')],
    [
      'with a virtual table',
      'altered',
      () => changed(closedWorkspace(), 'CREATE VIRTUAL TABLE other USING fts5(text)'),
    ],
    ['without one of our indexes', 'altered', () => changed(closedWorkspace(), 'DROP INDEX meeting_date')],
    ['of a newer program', 'newer', () => changed(closedWorkspace(), 'PRAGMA user_version = 99')],
    ['with the journal of another', 'damaged', () => withFile('acuerdos.db-journal')],
    ['with the log of another', 'damaged', () => withLog(cutOff().log)],
    ['with a log that is a text', 'damaged', () => withLog(Buffer.from(text))],
    ['with a log cut in its head', 'damaged', () => folderWith({ ...cutOff(), log: cutOff().log.subarray(0, 20) })],
    ['with the log of another after an unclean end', 'damaged', () => folderWith({ ...cutOff(), log: cutOff().log })],
    ['of a newer program, which only its log says', 'newer', newerInLog],
    ['that a power cut left, with a garbled page', 'damaged', () => folderWith(garbledImage())],
  ])('%s is refused and left as it is', (_, state, make) => {
    const folder = make()
    const before = contentOf(folder)
    expect(refusalOf(() => openFile(folder, { create: true })).code).toBe(`workspace.${state}`)
    expect(contentOf(folder)).toEqual({ ...before, 'lock.db': expect.any(String) })
  })

  it('is not made anew where backups or a log say that there was one', () => {
    const folder = closedWorkspace()
    fs.rmSync(path.join(folder, 'acuerdos.db'))
    fs.mkdirSync(path.join(folder, 'backups'))
    expect(() => openFile(folder, { create: true })).toThrow('workspace.damaged')
    expect(() => openFile(folderWith({ log: cutOff().log }), { create: true })).toThrow('workspace.damaged')
  })

  function withFile(name: string): string {
    const folder = closedWorkspace()
    fs.writeFileSync(path.join(folder, name), text)
    return folder
  }

  function withLog(log: Buffer): string {
    const folder = closedWorkspace()
    writeImage(folder, { log })
    return folder
  }

  function newerInLog(): string {
    const image = cutOff()
    const folder = folderWith(image)
    const other = new Database(path.join(folder, 'acuerdos.db'))
    other.pragma('user_version = 99')
    const log = fs.readFileSync(path.join(folder, 'acuerdos.db-wal'))
    other.close()
    return folderWith({ ...image, log })
  }

  /** A page in the middle, which no check but that of the whole file looks into. */
  function garbledImage(): Image {
    const folder = temporaryFolder()
    const file = openFile(folder, { create: true })
    addPeople(file, ...Array.from({ length: 400 }, (_, index) => `Persona ${index}`))
    file.close()
    const again = openFile(folder, { create: false })
    addPeople(again, 'Marta')
    const image = imageOf(folder)
    again.close()
    const leaf = image.database.indexOf('Persona 100')
    image.database.fill(0xff, leaf - (leaf % 4096), leaf - (leaf % 4096) + 12)
    return image
  }
})

describe('after an unclean end', () => {
  it('everything that was committed is there, and progress is told', () => {
    const progress: number[] = []
    const file = open(folderWith(cutOff()), {
      onProgress: (done, total) => progress.push(done / total),
    })
    expect(names(file)).toEqual(['Ana', 'Luis', 'Marta'])
    expect(progress[0]).toBe(0)
    expect(progress.at(-1)).toBe(1)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  })

  it('it goes on through the same log, however often it happens', () => {
    let image = cutOff()
    for (const name of ['Nora', 'Olga', 'Pedro']) {
      const folder = folderWith(image)
      const file = openFile(folder, { create: false })
      addPeople(file, name)
      image = imageOf(folder)
      file.close()
    }
    expect(names(open(folderWith(image)))).toEqual(['Ana', 'Luis', 'Marta', 'Nora', 'Olga', 'Pedro'])
  })

  it('it goes on through the same log when that was begun anew', () => {
    const folder = folderWith(cutOff())
    const file = openFile(folder, { create: false })
    addPeople(file, 'Nora')
    file.connection.pragma('wal_checkpoint(TRUNCATE)')
    addPeople(file, 'Olga')
    const image = imageOf(folder)
    file.close()
    expect(names(open(folderWith(image)))).toEqual(['Ana', 'Luis', 'Marta', 'Nora', 'Olga'])
  })

  it('between a first commit and the name of its log nothing is lost and nothing refused', () => {
    const folder = closedWorkspace()
    const file = openFile(folder, { create: false })
    const { session } = imageOf(folder)
    addPeople(file, 'Marta')
    const image = imageOf(folder)
    file.close()
    expect(session.toString()).toContain('"log":null')
    expect(image.session.toString()).toMatch(/"log":"[0-9a-f]{8}"/)
    expect(names(open(folderWith({ ...image, session })))).toEqual(['Ana', 'Luis', 'Marta'])
  })

  it('nothing is checked where nothing was written', () => {
    const folder = closedWorkspace()
    const file = openFile(folder, { create: false })
    names(file)
    const image = imageOf(folder)
    file.close()
    const progress: number[] = []
    expect(names(open(folderWith(image), { onProgress: done => progress.push(done) }))).toEqual(['Ana', 'Luis'])
    expect(progress).toEqual([])
  })
})

describe('an open file', () => {
  it('is ours alone, durable, and checked as it is read', () => {
    const { connection } = open(closedWorkspace())
    const settings = [
      'locking_mode',
      'journal_mode',
      'synchronous',
      'fullfsync',
      'checkpoint_fullfsync',
      'foreign_keys',
      'secure_delete',
      'trusted_schema',
      'cell_size_check',
    ]
    expect(settings.map(name => [name, connection.pragma(name, { simple: true })])).toEqual([
      ['locking_mode', 'exclusive'],
      ['journal_mode', 'wal'],
      ['synchronous', 2],
      ['fullfsync', 1],
      ['checkpoint_fullfsync', 1],
      ['foreign_keys', 1],
      ['secure_delete', 1],
      ['trusted_schema', 0],
      ['cell_size_check', 1],
    ])
  })

  it('leaves no trace of having been read', () => {
    const folder = closedWorkspace()
    const before = contentOf(folder)
    const file = openFile(folder, { create: false })
    expect(names(file)).toEqual(['Ana', 'Luis'])
    file.close()
    expect(contentOf(folder)).toEqual(before)
    expect(Object.keys(before)).toEqual(['acuerdos.db', 'lock.db'])
  })

  it.skipIf(process.platform === 'win32')('is for its owner alone', () => {
    const folder = path.join(temporaryFolder(), 'Acuerdos')
    const file = openFile(folder, { create: true })
    addPeople(file, 'Ana')
    const modes = [folder, ...fs.readdirSync(folder).map(name => path.join(folder, name))].map(
      name => [path.basename(name), fs.statSync(name).mode & 0o777] as const,
    )
    file.close()
    expect(Object.fromEntries(modes)).toEqual({
      Acuerdos: 0o700,
      'acuerdos.db': 0o600,
      'acuerdos.db-wal': 0o600,
      'lock.db': 0o600,
      'lock.db-journal': 0o600,
      'session.json': 0o600,
    })
    fs.chmodSync(path.join(folder, 'acuerdos.db'), 0o644)
    open(folder)
    expect(fs.statSync(path.join(folder, 'acuerdos.db')).mode & 0o777).toBe(0o600)
  })

  it('may be a backup that somebody put there by hand', () => {
    const folder = closedWorkspace()
    changed(folder, 'PRAGMA journal_mode = DELETE')
    const file = open(folder)
    expect(names(file)).toEqual(['Ana', 'Luis'])
    expect(file.connection.pragma('journal_mode', { simple: true })).toBe('wal')
  })

  it('is not opened by a second program, which is told who has it', () => {
    const folder = closedWorkspace()
    const file = open(folder)
    const second = () =>
      spawnSync(process.execPath, ['--experimental-strip-types', '--no-warnings', opener, folder], { encoding: 'utf8' })
    expect(second().stdout).toMatch(/^workspace\.inUse \{.*"user":"[^"–]+".*"since":"\d{4}-\d\d-\d\d \d\d:\d\d"\}$/)
    addPeople(file, 'Marta')
    expect(second().stdout).toContain('workspace.inUse')
    file.close()
    expect(second().stdout).toBe('opened')
  })
  const opener = path.join(import.meta.dirname, '../support/opener.ts')
})

describe('a new file', () => {
  it('takes the place of what an interrupted attempt left', () => {
    const folder = temporaryFolder()
    for (const name of ['making.db', 'making.db-wal', 'making.db-journal']) {
      fs.writeFileSync(path.join(folder, name), text)
    }
    addPeople(open(folder, { create: true }), 'Ana')
    expect(fs.readdirSync(folder).filter(name => name.startsWith('making'))).toEqual([])
  })
})

describe('a file of an older program', () => {
  const further = [
    ...migrations,
    "INSERT INTO body (id, code, name, kind, createdAt, createdBy, changedAt, changedBy) VALUES ('1', 'A', 'A', 'bilateral', '', '', '', '')",
  ]

  it('is upgraded in one step, and then no longer opened by the older', () => {
    const folder = closedWorkspace()
    const file = openFile(folder, { create: false, migrations: further })
    expect(names(file)).toEqual(['Ana', 'Luis'])
    expect(file.connection.prepare('SELECT code FROM body').pluck().all()).toEqual(['A'])
    file.close()
    expect(newestGood(path.join(folder, 'backups'))?.manifest).toMatchObject({
      reason: 'migration',
      version: migrations.length,
      rows: { person: 2 },
    })
    const before = contentOf(folder)
    expect(refusalOf(() => openFile(folder, { create: true })).code).toBe('workspace.newer')
    expect(contentOf(folder)).toEqual(before)
  })

  it('stays what it was when a step fails', () => {
    const folder = closedWorkspace()
    const broken = [...further, 'CREATE TABLE person (id TEXT)']
    for (const _ of ['once', 'and once more'])
      expect(() => openFile(folder, { create: false, migrations: broken })).toThrow('already exists')
    expect(listBackups(path.join(folder, 'backups'))).toHaveLength(1)
    const file = open(folder)
    expect(names(file)).toEqual(['Ana', 'Luis'])
    expect(file.connection.prepare('SELECT code FROM body').pluck().all()).toEqual([])
  })
})
