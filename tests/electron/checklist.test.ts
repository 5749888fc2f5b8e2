import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import configuration from '../../build/electron-builder.ts'
import { HOME } from '../../electron/scheme.ts'
import { encodeWire } from '../../shared/wire.ts'
import { unionIn } from './fake/declarations.ts'
import { fakeEvent } from './fake/emitter.ts'
import { opened, started } from './support.ts'

// The rows are those of Electron's own security checklist, with four of ours (+). What a row needs a built program for stands in
// `bundle.test.ts`; messages and links in `host.test.ts` and `links.test.ts`.

const root = path.resolve(import.meta.dirname, '../..')
const sources = readdirSync(path.join(root, 'electron'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => ({ name, text: readFileSync(path.join(root, 'electron', name), 'utf8') }))
const sourcesWith = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name)
const page = new TextEncoder().encode(
  '<!doctype html><html><head><style>p{}</style></head><body><p>acta</p></body></html>',
)

/** The program with every kind of window open that it has: its own, the second one, and the hidden one that prints. */
async function everyWindow(options: Parameters<typeof opened>[0] = {}) {
  const shell = await opened(options)
  await shell.invoke('acuerdos:projector', shell.contents, encodeWire('/agreements'))
  const seen: (typeof shell.windows)[number][] = []
  shell.parts.app.on('web-contents-created', () => void seen.push(...shell.windows.slice(-1)))
  await shell.invoke('acuerdos:print', shell.contents, encodeWire({ name: 'acta.html', bytes: page }))
  return { ...shell, all: [...shell.windows, ...seen] }
}

describe('row 1: only secure content', () => {
  it('is loaded: every window stands at our own scheme', async () => {
    const { all } = await everyWindow()
    const urls = all.flatMap(window => window.test.loads.map(({ url }) => url))
    expect(urls.length).toBe(3)
    expect(urls.filter(url => !/^acuerdos:\/\/(app\/|print\/[\w-]+$)/.test(url))).toEqual([])
  })

  it('is reached: everything else is cancelled before it leaves', async () => {
    const { session } = await opened()
    const outside = [
      'https://a.example/', 'http://a.example/', 'http://127.0.0.1:80/', 'http://localhost/', 'http://[::1]/', 'http://10.0.0.1/',
      'ws://a.example/', 'wss://a.example/', 'ftp://a.example/', 'file:///etc/passwd', 'file://server/share/x', 'smb://a/', 'x',
      'acuerdos://evil/', 'acuerdos://app.evil/', 'acuerdos://app:1/', 'acuerdos://me@evil/', 'acuerdos:app', '', '//a.example/',
      'chrome://settings/', 'chrome-extension://a/', 'about:blank', 'javascript:1', 'view-source:https://a/', 'mailto:a@b.c',
      'https://redirector.gvt1.com/edgedl/chrome/dict/es-es-3-0.bdic', 'https://app/', 'http://app/', 'filesystem:https://a/x',
    ] // biome-ignore format: a table
    expect(outside.length).toBe(30)
    expect(outside.filter(url => session.test.lets(url))).toEqual([])
    const own = [HOME, `${HOME}assets/window.js`, 'acuerdos://print/1', 'blob:acuerdos://app/1', 'data:image/png,x']
    expect(own.filter(url => !session.test.lets(url))).toEqual([])
  })

  it('is named in the page that everything begins with', () => {
    expect(readFileSync(path.join(root, 'renderer/index.html'), 'utf8')).not.toMatch(/https?:\/\//)
  })
})

describe('rows 2, 3, 4: no Node in pages, isolated, in the sandbox', () => {
  const guarded = {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
  }
  it('holds for every window there is', async () => {
    const { all, built } = await everyWindow()
    const preload = path.join(built, 'electron', 'preload.cjs')
    const own = { ...guarded, preload, spellcheck: false, devTools: true }
    const printing = { ...guarded, javascript: false, spellcheck: false, devTools: false }
    expect(all.map(window => window.options.webPreferences)).toEqual([own, own, printing])
  })

  it('holds from before the first page: the sandbox is for all, and nothing turns it off', () => {
    const { log } = started()
    const at = (name: string) => log.findIndex(line => line.startsWith(name))
    expect(at('app.enableSandbox')).toBeGreaterThanOrEqual(0)
    expect(at('app.enableSandbox')).toBeLessThan(at('protocol.registerSchemesAsPrivileged'))
    expect(sourcesWith(/no-sandbox|appendSwitch/)).toEqual([])
  })
})

describe('row 5: permissions', () => {
  it('are two of all that Electron knows, asked for or looked up', async () => {
    const { session } = await opened()
    const names = new Set([
      ...unionIn(/setPermissionRequestHandler\(handler: [^\n]*permission: ((?:'[\w-]+'(?: \| )?)+)/),
      ...unionIn(/setPermissionCheckHandler\(handler: [^\n]*permission: ((?:'[\w-]+'(?: \| )?)+)/),
    ])
    expect(names.size).toBeGreaterThan(40)
    const allowed = ['clipboard-sanitized-write', 'fullscreen']
    expect([...names].filter(name => session.test.asks(name))).toEqual(allowed)
    expect([...names].filter(name => session.test.checks(name))).toEqual(allowed)
    for (const unknown of ['', 'something-new']) {
      expect([session.test.asks(unknown), session.test.checks(unknown)]).toEqual([false, false])
    }
  })

  it('are none for devices, screens and downloads', async () => {
    const { session } = await opened()
    expect([session.test.mayUseDevice(), session.test.media]).toEqual([false, null])
    const download = fakeEvent()
    session.emit('will-download', download)
    expect(download.settle()).toBe(true)
  })
})

it('rows 6, 8, 9, 10: no source loosens what Electron protects', () => {
  const loose =
    /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|bypassCSP|corsEnabled|allowServiceWorkers|unsafe-(?:inline|eval|hashes)|file:\/\/|setProxy|certificate-error/
  expect(sourcesWith(loose)).toEqual([])
  expect(sourcesWith(/openPath|crashReporter|executeJavaScript|insertCSS|\beval\(|\.fork\(|child_process/)).toEqual([])
})

describe('row 7: the policy of content', () => {
  it('comes with every answer of our scheme, the refusals too', async () => {
    const { ask } = await opened()
    for (const url of [HOME, `${HOME}none`, 'acuerdos://print/none', 'acuerdos://evil/']) {
      const policy = (await ask(url))?.headers.get('Content-Security-Policy') ?? ''
      expect([url, policy]).toEqual([url, expect.stringMatching(/^default-src 'none'/)])
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
    }
    const page = (await ask(HOME))?.headers.get('Content-Security-Policy') ?? ''
    expect(page).toContain("require-trusted-types-for 'script'")
    expect(page).toContain("script-src 'self'")
    expect(page).not.toBe((await ask(HOME))?.headers.get('Content-Security-Policy'))
  })

  it('lets a page that is printed have its own style and nothing else', async () => {
    const { all } = await everyWindow()
    const response = all[2]?.test.loads[0]?.response
    const policy = response?.headers.get('Content-Security-Policy') ?? ''
    const nonce = /style-src 'nonce-([\w-]{22})'/.exec(policy)?.[1] ?? 'none'
    expect(policy.split('; ').map(rule => rule.split(' ')[0])).toEqual([
      'default-src',
      'base-uri',
      'form-action',
      'frame-ancestors',
      'style-src',
      'img-src',
    ])
    expect(await response?.text()).toContain(`<style nonce="${nonce}">`)
  })
})

it('rows 1, 2: dictionaries are never fetched: the system spells on macOS, and elsewhere Electron does not', async () => {
  const spells = async (platform: NodeJS.Platform) => {
    const { session, window } = await opened({ platform })
    return [session.test.spelling, window.options.webPreferences?.spellcheck]
  }
  expect(await spells('linux')).toEqual([false, false])
  expect(await spells('win32')).toEqual([false, false])
  expect(await spells('darwin')).toEqual([true, true])
})

const strange = [
  'https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'blob:x',
  'blob:acuerdos://app/1', 'acuerdos://app.evil/', 'acuerdos://evil/', 'acuerdos:app', 'acuerdos:/app/', 'acuerdos:///app/',
  'acuerdos://app/index.html', 'acuerdos://app/?x', 'acuerdos://app//', 'acuerdos://app/%2e%2e/', 'acuerdos://app/..%2f',
  'acuerdos://app/#/../x\\', 'acuerdos://me@app/', 'acuerdos://me:you@app/', 'acuerdos://app:1/', 'acuerdos://app./',
  'acuerdos://print/', 'acuerdos://print/1', 'acuerdoss://app/', 'acuerdo://app/', 'cm://app/', 'about:blank', 'about:srcdoc',
  'chrome://gpu/', 'devtools://devtools/', 'ms-msdt:/x', 'ms-word:ofe|u|https://a/', 'smb://x/', '\\\\server\\share', 'tel:1',
  'mailto:a@b.c', 'view-source:acuerdos://app/', 'filesystem:acuerdos://app/x', '',
] // biome-ignore format: a table
/** Other ways to write our own address: what stands behind `#` is the page's own matter, and going up from the top stays there. */
const home = new Set(['acuerdos://app/#/../x\\', 'acuerdos://app/%2e%2e/'])

it('rows 11, 12, 13: no page leaves its place or holds another', async () => {
  const { contents } = await opened()
  expect(strange.length).toBe(40)
  for (const url of strange.filter(url => !home.has(url))) {
    for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']) {
      const event = fakeEvent({ url, isMainFrame: true })
      contents.emit(name, event)
      expect([name, url, event.settle()]).toEqual([name, url, true])
    }
  }
  const inside = fakeEvent({ url: HOME, isMainFrame: false })
  contents.emit('will-frame-navigate', inside)
  expect(inside.settle()).toBe(true)
  for (const url of [HOME, `${HOME}#/meetings`, ...home]) {
    const own = fakeEvent({ url, isMainFrame: true })
    contents.emit('will-navigate', own)
    expect([url, own.settle()]).toEqual([url, false])
  }
})

it('row 14: no page opens a window, and every page there is hears so', async () => {
  const { all } = await everyWindow()
  for (const { webContents } of all) {
    for (const url of [HOME, ...strange]) expect([url, webContents.test.open(url)]).toEqual([url, 'deny'])
  }
})

it('row 16: one exact version of Electron, the one that is installed', () => {
  const read = (name: string) => JSON.parse(readFileSync(path.join(root, name), 'utf8'))
  const wanted = read('package.json').devDependencies.electron
  expect(wanted).toMatch(/^\d+\.\d+\.\d+$/)
  expect(read('package-lock.json').packages['node_modules/electron'].version).toBe(wanted)
  expect(read('node_modules/electron/package.json').version).toBe(wanted)
})

it('row 19: the fuses by which others could run code in the program are off', () => {
  expect(configuration.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  })
})

it('row + dependencies: none runs a script of its own when it is installed, but those that are known and do without', () => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const scripted = Object.entries(packages).filter(
    ([, entry]) => Reflect.get(Object(entry), 'hasInstallScript') === true,
  )
  expect(scripted.map(([name]) => name.replace(/^.*node_modules\//, '')).filter(name => !KNOWN.has(name))).toEqual([])
})
/** Their scripts are never run: everything is installed with `--ignore-scripts`. */
const KNOWN = new Set(['fsevents', 'electron-winstaller'])

it('row + developers’ tools: none in a packaged program, and no key or menu that opens them', async () => {
  const { all, menus } = await everyWindow({ packaged: true })
  expect(all.map(window => window.options.webPreferences?.devTools)).toEqual([false, false, false])
  expect(JSON.stringify(menus.at(-1)?.template)).not.toMatch(/toggleDevTools|"reload"|forceReload/)
  expect(JSON.stringify((await opened()).menus.at(-1)?.template)).toContain('toggleDevTools')
})

it('row + privacy of the screen: nobody sees the windows while the machine is locked', async () => {
  const { parts, windows } = await everyWindow()
  parts.powerMonitor.emit('lock-screen')
  expect(windows.map(window => window.test.protected)).toEqual([true, true])
  parts.powerMonitor.emit('unlock-screen')
  expect(windows.map(window => window.test.protected)).toEqual([false, false])
})
