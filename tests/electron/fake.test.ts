import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FakeContents } from './fake/contents.ts'
import { declared, unionIn } from './fake/declarations.ts'
import { fakeElectron } from './fake/electron.ts'
import { FakeEmitter, fakeEvent } from './fake/emitter.ts'
import { opened } from './support.ts'

const folder = path.resolve(import.meta.dirname, '../../electron')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(path.join(folder, name), 'utf8'))
  .join('\n')

/** What an object of the fake offers: its own members and those of its class, without what only tests use. */
function membersOf(object: object): string[] {
  const classes: string[] = []
  for (
    let kind = object;
    kind && kind !== FakeEmitter.prototype && kind !== Object.prototype;
    kind = Object.getPrototypeOf(kind)
  )
    classes.push(...Object.getOwnPropertyNames(kind))
  return classes.filter(name => !name.startsWith('_') && !['test', 'constructor', 'options', 'domain'].includes(name))
}

describe('the fake of Electron', () => {
  it('has no member that Electron does not declare for the same part', async () => {
    const { parts, window } = await opened()
    const kinds: [string, object][] = [
      ['App', parts.app],
      ['BrowserWindow', window],
      ['WebContents', new FakeContents()],
      ['Session', parts.session],
      ['WebRequest', parts.session.webRequest],
      ['Protocol', parts.protocol],
      ['IpcMain', parts.ipcMain],
      ['Dialog', parts.dialog],
      ['Menu', parts.Menu],
      ['Screen', parts.screen],
      ['Notification', new parts.Notification({ title: 'a', body: 'b' })],
      ['PowerMonitor', parts.powerMonitor],
      ['Shell', parts.shell],
    ]
    const inherited = new Set(['_events', '_eventsCount', '_maxListeners'])
    const strange = kinds.flatMap(([kind, object]) =>
      membersOf(object)
        .filter(name => !inherited.has(name) && !declared(kind).members.has(name))
        .map(name => `${kind}.${name}`),
    )
    expect(strange).toEqual([])
    expect(kinds.flatMap(([, object]) => membersOf(object)).length).toBeGreaterThan(45)
  })

  it('knows the events of each part, and lets nobody listen for another', async () => {
    const { parts, window } = await opened()
    const mistakes: [FakeEmitter, string][] = [
      [parts.app, 'session-end'],
      [parts.app, 'query-session-end'],
      [parts.app, 'suspend'],
      [parts.app, 'render-process-gone-for-good'],
      [window, 'will-navigate'],
      [parts.powerMonitor, 'before-quit'],
    ]
    for (const [part, event] of mistakes) expect(() => part.on(event, () => {})).toThrow(`no event ${event}`)
  })

  it('throws what Electron throws when something comes too early or too late', async () => {
    const early = fakeElectron()
    expect(() => early.electron.session.defaultSession).toThrow('after the app is ready')
    expect(() => early.parts.protocol.handle('x', async () => new Response())).toThrow('after the app is ready')
    expect(() => new early.parts.BrowserWindow({})).toThrow('after the app is ready')
    await early.becomeReady()
    expect(() => early.parts.app.enableSandbox()).toThrow('before the app is ready')
    const twice = fakeElectron()
    twice.parts.protocol.registerSchemesAsPrivileged([])
    expect(() => twice.parts.protocol.registerSchemesAsPrivileged([])).toThrow('once')
  })

  it('counts only an immediate refusal, copies what travels, forgets the frame, and keeps only an error’s words', async () => {
    const event = fakeEvent()
    expect(event.settle()).toBe(false)
    event.preventDefault()
    expect(event.settle()).toBe(false)

    const fake = fakeElectron()
    await fake.becomeReady()
    const contents = new FakeContents()
    let later: unknown = 'not looked at'
    fake.parts.ipcMain.handle('frame', async event => {
      await new Promise(resolve => setTimeout(resolve, 5))
      later = Reflect.get(Object(event), 'senderFrame')
      return new Map([[1, { deep: true }]])
    })
    expect(await fake.invoke('frame', contents, '')).toEqual(new Map([[1, { deep: true }]]))
    expect(later).toBe(null)
    fake.parts.ipcMain.handle('fails', () => {
      throw Object.assign(new Error('words'), { code: 'lost' })
    })
    const error = await fake.invoke('fails', contents, '').catch((caught: unknown) => caught)
    expect([String(error), Reflect.get(Object(error), 'code')]).toEqual([
      'Error: Error invoking remote method: words',
      undefined,
    ])
    await expect(fake.invoke('nobody', contents, '')).rejects.toThrow('No handler')
    await expect(fake.invoke('fails', contents, () => {})).rejects.toThrow()
  })
})

describe('the program’s sources', () => {
  it('use only roles of menus that Electron has', () => {
    const roles = unionIn(/^ {4}role\?: (\([^\n]+)/m)
    expect(roles.length).toBeGreaterThan(40)
    const used = [...sources.matchAll(/\brole(?:\(|: )'(\w+)'/g)].map(([, name]) => name ?? '')
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter(name => !roles.includes(name))).toEqual([])
  })

  it('set only preferences of pages that Electron has', () => {
    const { members } = declared('WebPreferences')
    const file = readFileSync(path.join(folder, 'preferences.ts'), 'utf8')
    const set = [...file.slice(file.indexOf('return {')).matchAll(/^ {4}(\w+)[:,]/gm)].map(([, name]) => name ?? '')
    expect(set.length).toBeGreaterThan(8)
    expect(set.filter(name => !members.has(name))).toEqual([])
  })
})
