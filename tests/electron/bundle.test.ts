import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { makers } from '../../build/targets.ts'
import { temporaryFolder } from '../web/support.ts'
import { runBuiltMain, runBuiltPreload } from './built.ts'
import { FakeContents } from './fake/contents.ts'
import { fakeElectron } from './fake/electron.ts'

const root = path.resolve(import.meta.dirname, '../..')
// Inside the project, because the built core looks for its SQLite addon from where it stands.
const place = path.join(root, 'dist')
let built: string
const builtFile = (name: string) => path.join(built, 'electron', name)

beforeAll(async () => {
  mkdirSync(place, { recursive: true })
  built = mkdtempSync(path.join(place, '.testing-'))
  for (const part of ['core', 'electron']) {
    mkdirSync(path.join(built, part))
    await makers[part]?.(root, path.join(built, part))
  }
})

afterAll(() => rmSync(built, { recursive: true, force: true }))

/** The built program with its window open, as the page in it sees it. */
async function running(folder: string) {
  const fake = fakeElectron()
  runBuiltMain(fake, builtFile('main.cjs'), [`--data=${folder}`])
  await fake.becomeReady()
  onTestFinished(async () => {
    if (fake.quits() === 0) fake.parts.app.quit()
    await expect.poll(fake.quits).toBeGreaterThan(0)
  })
  const contents = fake.windows[0]?.webContents
  if (contents === undefined) throw new Error('no window opened')
  return { fake, ...runBuiltPreload(fake, contents, builtFile('preload.cjs')) }
}

describe('the built desktop program', () => {
  it('is one file for each process, and packs no sources', () => {
    const files = readdirSync(path.join(built, 'electron'), { recursive: true, encoding: 'utf8' }).sort()
    const dictionaries = ['en', 'en-gb', 'es'].flatMap(name =>
      ['aff', 'dic', 'license.txt'].map(end => path.join('dictionaries', `${name}.${end}`)),
    )
    expect(files).toEqual(['dictionaries', ...dictionaries, 'main.cjs', 'preload.cjs', 'spelling.cjs'].sort())
    expect(readdirSync(path.join(built, 'core')).sort()).toEqual(['documents.cjs', 'worker.cjs'])
  })

  it('needs nothing from outside but Electron, Node and the SQLite addon', () => {
    const needed = (file: string) =>
      [...readFileSync(file, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)]
        .map(([, name]) => name ?? '')
        .filter(name => !isBuiltin(name))
    expect(new Set(needed(builtFile('main.cjs')))).toEqual(new Set(['electron']))
    expect(needed(builtFile('preload.cjs'))).toEqual(['electron'])
    expect(needed(builtFile('spelling.cjs'))).toEqual([])
  })

  it('does what must come first in the same order as its sources', () => {
    const fake = fakeElectron()
    runBuiltMain(fake, builtFile('main.cjs'), [`--data=${temporaryFolder()}`])
    expect(fake.log.map(line => line.replace(/\(.*/, ''))).toEqual([
      'app.setName',
      'app.setPath',
      'app.enableSandbox',
      'protocol.registerSchemesAsPrivileged',
      'app.requestSingleInstanceLock',
    ])
  })

  it('brings a question of the window through preload, main and worker to the workspace, and back', async () => {
    const folder = path.join(temporaryFolder(), 'workspace')
    const { bridge, fake, listeners } = await running(folder)
    const told: unknown[] = []
    const endHearing = bridge.onAnnouncement((...words: unknown[]) => void told.push(words))

    expect(await bridge.call('workspace.get', {})).toMatchObject({ ok: true, value: { folder, settings: null } })
    const profile = { name: 'Ana María', institution: 'SRE', language: 'es' }
    expect(await bridge.call('workspace.setUp', profile, { operationId: crypto.randomUUID() })).toMatchObject({
      ok: true,
    })
    await expect.poll(() => JSON.stringify(told)).toContain('workspace.get')
    // What the page hears is the announcement alone, without the event that could send messages of its own.
    expect(told.filter(words => !Array.isArray(words) || words.length !== 1)).toEqual([])
    expect(await bridge.call('workspace.get', {})).toMatchObject({ value: { settings: { name: 'Ana María' } } })
    endHearing()
    expect(listeners.listenerCount('acuerdos:announcement')).toBe(0)

    fake.saves.push({ canceled: false, filePath: path.join(folder, 'acta.txt') })
    const bytes = new TextEncoder().encode('acta')
    const saved = await bridge.saveFile({ name: 'acta.txt', mediaType: 'text/plain', bytes })
    expect(saved).toEqual({ name: 'acta.txt', token: expect.any(String) })
    expect(readFileSync(path.join(folder, 'acta.txt'), 'utf8')).toBe('acta')
  })

  it('asks the page to save before it ends, and waits for it', async () => {
    const { bridge, fake } = await running(path.join(temporaryFolder(), 'workspace'))
    const saving = Promise.withResolvers<boolean>()
    let asked = 0
    bridge.onFlush(() => {
      asked++
      return saving.promise
    })
    fake.windows[0]?.close()
    await expect.poll(() => asked).toBe(1)
    expect(fake.windows.length).toBe(1)
    saving.resolve(true)
    await expect.poll(fake.quits).toBe(1)
    expect(fake.windows.length).toBe(0)
  })

  it('checks spelling with the dictionaries that it brings, and knows the names in the workspace', async () => {
    const { bridge, providers } = await running(path.join(temporaryFolder(), 'workspace'))
    const profile = { name: 'Ana', institution: 'SRE', language: 'es' }
    await bridge.call('workspace.setUp', profile, { operationId: crypto.randomUUID() })
    const wrong = (...words: string[]) => new Promise(resolve => providers[0]?.spellCheck(words, resolve))
    expect(await wrong('reunion', 'reunión', 'Kinnon')).toEqual(['reunion', 'Kinnon'])
    const added = await bridge.call('people.add', { name: 'Kinnon Scott' }, { operationId: crypto.randomUUID() })
    expect(added).toMatchObject({ ok: true })
    await expect.poll(() => wrong('reunion', 'Kinnon')).toEqual(['reunion'])
  })
})

describe('row 20: the built preload script', () => {
  it('gives the page these functions and nothing else', () => {
    const fake = fakeElectron()
    const page = new FakeContents()
    const { bridge } = runBuiltPreload(fake, page, builtFile('preload.cjs'))
    const functionsOf = (value: object) => Object.keys(value).sort()
    expect(functionsOf(bridge)).toEqual(['call', 'capabilities', 'onAnnouncement', 'onFlush', 'saveFile'])
    expect(functionsOf(bridge.capabilities)).toEqual([
      'notifyReminders',
      'onMenuCommand',
      'openFile',
      'openProjector',
      'print',
      'restoreWholeBackup',
      'savePdf',
      'saveWholeBackup',
      'showSaved',
    ])
    const { capabilities, ...functions } = bridge
    for (const value of [...Object.values(functions), ...Object.values(capabilities)])
      expect(typeof value).toBe('function')
  })

  it('leaves spelling to the system on macOS', () => {
    const fake = fakeElectron()
    const spellers = (platform: string) =>
      runBuiltPreload(fake, new FakeContents(), builtFile('preload.cjs'), platform).providers.length
    expect([spellers('linux'), spellers('win32'), spellers('darwin')]).toEqual([1, 1, 0])
  })
})
