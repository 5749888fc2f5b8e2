import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { makers } from '../../build/targets.ts'
import type { Bridge } from '../../shared/bridge.ts'
import { temporaryFolder } from '../web/support.ts'
import { type FakeContents, fakeElectron } from './fakeElectron.ts'

const root = path.resolve(import.meta.dirname, '../..')
// Inside the project, because the built core looks for its SQLite addon from where it stands.
const place = path.join(root, 'dist')
let built: string

beforeAll(async () => {
  mkdirSync(place, { recursive: true })
  built = mkdtempSync(path.join(place, '.testing-'))
  for (const part of ['core', 'electron']) {
    mkdirSync(path.join(built, part))
    await makers[part]?.(root, path.join(built, part))
  }
}, 120_000)

afterAll(() => rmSync(built, { recursive: true, force: true }))

describe('the built desktop program', () => {
  it('is one file for each process, and packs no sources', () => {
    expect(readdirSync(path.join(built, 'electron')).sort()).toEqual(['main.cjs', 'preload.cjs'])
    expect(readdirSync(path.join(built, 'core')).sort()).toEqual(['documents.cjs', 'worker.cjs'])
  })

  it('does what must come first in the same order as its sources', () => {
    const { fake } = runMain(temporaryFolder())
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
    const { fake } = runMain(folder)
    await fake.becomeReady()
    onTestFinished(async () => {
      fake.parts.app.quit()
      await expect.poll(fake.quits).toBe(1)
    })
    const contents = fake.windows[0]?.webContents
    if (contents === undefined) throw new Error('no window opened')
    const bridge = runPreload(fake, contents)
    const told: unknown[] = []
    const endHearing = bridge.onAnnouncement((...words: unknown[]) => void told.push(words))

    expect(await bridge.call('workspace.get', {})).toMatchObject({ ok: true, value: { folder, settings: null } })
    const profile = { name: 'Ana María', institution: 'SRE', language: 'es' }
    expect(await bridge.call('workspace.setUp', profile, { operationId: crypto.randomUUID() })).toMatchObject({
      ok: true,
    })
    await expect.poll(() => told.length).toBeGreaterThan(0)
    // What the page hears is the announcement alone, without the event that could send messages of its own.
    expect(told[0]).toEqual([{ methods: expect.arrayContaining(['workspace.get']) }])
    expect(await bridge.call('workspace.get', {})).toMatchObject({ value: { settings: { name: 'Ana María' } } })
    endHearing()
    expect(fake.parts.webContents.listenerCount('acuerdos:announcement')).toBe(0)

    fake.saves.push({ canceled: false, filePath: path.join(folder, 'acta.txt') })
    const bytes = new TextEncoder().encode('acta')
    expect(await bridge.saveFile({ name: 'acta.txt', mediaType: 'text/plain', bytes })).toBe(true)
    expect(readFileSync(path.join(folder, 'acta.txt'), 'utf8')).toBe('acta')
  })

  it('gives the page three functions and nothing else', () => {
    const fake = fakeElectron()
    const bridge = runPreload(fake, fake.parts.webContents)
    expect(Object.keys(bridge).sort()).toEqual(['call', 'onAnnouncement', 'saveFile'])
    expect(Object.values(bridge).every(value => typeof value === 'function')).toBe(true)
  })
})

/** Runs the built main process as Electron does, with the fake in Electron's place. */
function runMain(folder: string) {
  const file = path.join(built, 'electron', 'main.cjs')
  const fake = fakeElectron()
  const require = createRequire(file)
  const words = process.argv
  process.argv = [words[0] ?? '', '.', `--data=${folder}`]
  try {
    const program = vm.compileFunction(readFileSync(file, 'utf8'), [
      'require',
      'module',
      'exports',
      '__filename',
      '__dirname',
    ])
    program(
      (name: string) => (name === 'electron' ? fake.electron : require(name)),
      { exports: {} },
      {},
      file,
      path.dirname(file),
    )
  } finally {
    process.argv = words
  }
  return { fake }
}

/** Runs the built preload script as a sandboxed page does: `require` knows `electron` and nothing else. */
function runPreload(fake: ReturnType<typeof fakeElectron>, contents: FakeContents): Bridge {
  const exposed = new Map<string, Bridge>()
  const listeners = fake.parts.webContents
  contents.send = (channel, word) => void listeners.emit(channel, { sender: 'not for the page' }, word)
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: Bridge) => void exposed.set(name, value) },
    ipcRenderer: {
      invoke: (channel: string, word: unknown) => fake.invoke(channel, contents, word),
      on: (channel: string, listener: () => void) => listeners.on(channel, listener),
      removeListener: (channel: string, listener: () => void) => listeners.removeListener(channel, listener),
    },
  }
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`a preload script cannot require ${name}`)
    return electron
  }
  vm.runInNewContext(
    `(function (require, module, exports) { ${readFileSync(path.join(built, 'electron', 'preload.cjs'), 'utf8')} })`,
    { TextDecoder },
  )(require, { exports: {} }, {})
  const bridge = exposed.get('acuerdos')
  if (bridge === undefined || exposed.size !== 1) throw new Error('the preload script must expose one bridge')
  return bridge
}
