import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import type { Bridge } from '../../shared/bridge.ts'
import type { FakeContents } from './fake/contents.ts'
import type { fakeElectron } from './fake/electron.ts'

type Fake = ReturnType<typeof fakeElectron>
type Provider = { spellCheck(words: string[], answer: (wrong: string[]) => void): void }

/** Runs the built main process in `file` as Electron does, with the fake in Electron's place. */
export function runBuiltMain(fake: Fake, file: string, words: string[], resources = ''): void {
  const require = createRequire(file)
  const program = vm.compileFunction(readFileSync(file, 'utf8'), [
    'require',
    'module',
    'exports',
    '__filename',
    '__dirname',
  ])
  const before = { argv: process.argv, resources: Reflect.get(process, 'resourcesPath') }
  process.argv = [process.argv[0] ?? '', '.', ...words]
  Reflect.set(process, 'resourcesPath', resources)
  try {
    const ours = (name: string) => (name === 'electron' ? fake.electron : require(name))
    program(ours, { exports: {} }, {}, file, path.dirname(file))
  } finally {
    process.argv = before.argv
    Reflect.set(process, 'resourcesPath', before.resources)
  }
}

/**
 * Runs the built preload script in `file` as a sandboxed page does: in a world of its own, where `require` knows `electron` and
 * nothing else. Gives what the page gets of it, and the speller that it sets.
 */
export function runBuiltPreload(fake: Fake, contents: FakeContents, file: string, platform = 'linux') {
  const exposed = new Map<string, Bridge>()
  const providers: Provider[] = []
  const listeners = new EventEmitter()
  contents.test.onSent = (channel, word) => void listeners.emit(channel, { sender: 'not for the page' }, word)
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: Bridge) => void exposed.set(name, value) },
    ipcRenderer: {
      invoke: (channel: string, word: unknown) => fake.invoke(channel, contents, word),
      on: (channel: string, listener: () => void) => listeners.on(channel, listener),
      removeListener: (channel: string, listener: () => void) => listeners.removeListener(channel, listener),
    },
    webFrame: { setSpellCheckProvider: (_: string, provider: Provider) => void providers.push(provider) },
  }
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`a preload script cannot require ${name}`)
    return electron
  }
  const page = { activeElement: null, documentElement: { lang: 'es' } }
  vm.runInNewContext(`(function (require, module, exports) { ${readFileSync(file, 'utf8')} })`, {
    TextDecoder,
    document: page,
    process: { platform },
  })(require, { exports: {} }, {})
  const bridge = exposed.get('acuerdos')
  if (bridge === undefined || exposed.size !== 1) throw new Error('the preload script must expose one bridge')
  return { bridge, listeners, providers }
}
