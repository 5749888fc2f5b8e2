import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { menuOf } from '../../electron/menu.ts'
import { HOME } from '../../electron/scheme.ts'
import { translator } from '../../shared/texts/index.ts'
import { temporaryFolder } from '../web/support.ts'
import { fakeElectron, fakeEvent } from './fakeElectron.ts'
import { opened, runFake, started } from './support.ts'

const declarations = readFileSync(
  path.resolve(import.meta.dirname, '../../node_modules/electron/electron.d.ts'),
  'utf8',
)

describe('the start of the desktop program', () => {
  it('does what must come first before Electron is ready, in this order and at once', () => {
    const { log, folder } = started()
    expect(log).toEqual([
      'app.setName("Acuerdos")',
      `app.setPath("userData", ${JSON.stringify(path.join(folder, 'window'))})`,
      'app.enableSandbox()',
      'protocol.registerSchemesAsPrivileged([{"scheme":"acuerdos","privileges":{"standard":true,"secure":true,"supportFetchAPI":true,"codeCache":true}}])',
      'app.requestSingleInstanceLock()',
    ])
    expect(existsSync(path.join(folder, 'window'))).toBe(true)
  })

  it('leaves everything to the program that is already open', async () => {
    const { log, becomeReady, windows, cores, quits } = started({ first: false })
    await becomeReady()
    expect(log.at(-1)).toBe('app.quit()')
    expect([windows.length, cores.length, quits()]).toEqual([0, 0, 1])
  })

  it('says so when the folder cannot be written, and ends', () => {
    const fake = fakeElectron()
    const place = path.join(temporaryFolder(), 'file')
    writeFileSync(place, '')
    runFake(fake, { folder: place })
    expect(fake.messages.join('')).toContain('No se puede escribir en la carpeta')
    expect(fake.exited()).toBe(1)
    expect(fake.log).not.toContain('app.requestSingleInstanceLock()')
  })

  it('comes to the front when it is started again', async () => {
    const { parts, log } = await opened()
    parts.app.emit('second-instance', {}, ['--anything'])
    expect(log.at(-1)).toBe('focus()')
  })

  it('starts the built core on the workspace', async () => {
    const { cores, folder, built } = await opened()
    expect(cores).toMatchObject([{ folder, create: true }])
    expect(String(Reflect.get(Object(Reflect.get(Object(cores[0]), 'workers')), 'core'))).toContain(
      path.basename(built),
    )
  })

  it('takes the SQLite addon from beside the archive when it is packaged', async () => {
    expect((await opened()).cores).toMatchObject([{ nativeBinding: undefined }])
    const { cores } = await opened({ packaged: true, platform: 'win32' })
    const place = '/opt/acuerdos/resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds'
    expect(cores).toMatchObject([{ nativeBinding: path.join(place, `win32-${process.arch}.node`) }])
  })

  it('closes the core before it ends, once, however often it is asked to', async () => {
    const { parts, quits, closed } = await opened()
    parts.app.emit('window-all-closed')
    parts.app.quit()
    expect([quits(), closed()]).toEqual([0, 1])
    await expect.poll(quits).toBe(1)
    expect(closed()).toBe(1)
  })
})

describe('the window', () => {
  it('is given nothing of the system', async () => {
    const { window, built } = await opened()
    expect(window.options.webPreferences).toEqual({
      preload: path.join(built, 'electron', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      devTools: true,
      navigateOnDragDrop: false,
      safeDialogs: true,
    })
    expect((await opened({ packaged: true })).window.options.webPreferences?.devTools).toBe(false)
  })

  it('loads only its own page, and shows when there is something to see', async () => {
    const { window, log } = await opened()
    expect(log.filter(line => line.startsWith('loadURL'))).toEqual([`loadURL("${HOME}")`])
    expect(window.shown).toBe(false)
    window.emit('ready-to-show')
    expect(window.shown).toBe(true)
  })

  it('may not leave its page, open others or hold pages inside', async () => {
    const { contents } = await opened()
    const strange = [
      'https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'blob:x',
      'acuerdos://app.evil/', 'acuerdos://evil/', 'acuerdos:app', 'acuerdos://app/index.html', 'acuerdos://app/?x',
      'acuerdos://app//', 'acuerdos://me@app/', 'acuerdos://app:1/', 'about:blank', 'ms-msdt:/x', 'smb://x/', '',
    ] // biome-ignore format: a table
    for (const url of strange) {
      for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']) {
        const event = fakeEvent({ url, isMainFrame: true })
        contents.emit(name, event)
        expect([name, url, event.settle()]).toEqual([name, url, true])
      }
      expect(contents.open(url)).toBe('deny')
    }
    expect(contents.open(HOME)).toBe('deny')
    const inside = fakeEvent({ url: HOME, isMainFrame: false })
    contents.emit('will-frame-navigate', inside)
    expect(inside.settle()).toBe(true)
    const own = fakeEvent({ url: `${HOME}#/meetings`, isMainFrame: true })
    contents.emit('will-navigate', own)
    expect(own.settle()).toBe(false)
  })

  it('gets two permissions of all that Electron knows', async () => {
    const { session } = await opened()
    const names = ['setPermissionRequestHandler', 'setPermissionCheckHandler'].flatMap(name => {
      const line = declarations.split('\n').find(text => text.trim().startsWith(`${name}(handler`)) ?? ''
      return [...(/permission: ((?:'[\w-]+'(?: \| )?)+)/.exec(line)?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map(
        ([, it]) => it ?? '',
      )
    })
    expect(new Set(names).size).toBeGreaterThan(40)
    expect([...new Set(names.filter(name => session.asks(name)))]).toEqual(['clipboard-sanitized-write', 'fullscreen'])
    expect([...new Set(names.filter(name => session.checks(name)))]).toEqual([
      'clipboard-sanitized-write',
      'fullscreen',
    ])
    expect(session.mayUseDevice()).toBe(false)
  })

  it('reaches nothing outside and downloads nothing', async () => {
    const { session, log } = await opened()
    for (const url of [
      'https://a.example/',
      'http://127.0.0.1:80/',
      'ws://a/',
      'file:///x',
      'ftp://a/',
      'acuerdos://evil/',
      'x',
    ])
      expect([url, session.lets(url)]).toEqual([url, false])
    for (const url of [HOME, `${HOME}assets/window.js`, 'blob:acuerdos://app/1', 'data:image/png,x'])
      expect([url, session.lets(url)]).toEqual([url, true])
    const download = fakeEvent()
    session.emit('will-download', download)
    expect(download.settle()).toBe(true)
    expect(log).toContain('setSpellCheckerEnabled(false)')
    expect(log).toContain('setDisplayMediaRequestHandler(null)')
  })

  it('stands where it stood last, unless that screen is gone', async () => {
    const shell = await opened()
    const file = path.join(shell.folder, 'window', 'window.json')
    shell.window.emit('close')
    const kept = JSON.parse(readFileSync(file, 'utf8'))
    expect(kept).toEqual({ bounds: { x: 10, y: 20, width: 900, height: 700 }, maximized: false })
    const withState = async (text: string) => {
      const fake = fakeElectron()
      const folder = temporaryFolder()
      mkdirSync(path.join(folder, 'window'))
      writeFileSync(path.join(folder, 'window', 'window.json'), text)
      runFake(fake, { folder })
      await fake.becomeReady()
      return fake.windows[0]?.options
    }
    expect(await withState(JSON.stringify(kept))).toMatchObject({ x: 10, y: 20, width: 900, height: 700 })
    const usual = { width: 1280, height: 860 }
    const gone = { bounds: { x: 5000, y: 20, width: 900, height: 700 } }
    for (const text of ['{', 'null', '{"bounds":{"x":"a"}}', JSON.stringify(gone)]) {
      expect(await withState(text)).toMatchObject(usual)
      expect(await withState(text)).not.toHaveProperty('x')
    }
  })

  it('comes back once when its page dies', async () => {
    const { contents } = await opened()
    contents.emit('render-process-gone', {}, { reason: 'crashed' })
    contents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(contents.reloads).toBe(1)
  })

  it('has a menu in the person’s language where the keyboard needs one', async () => {
    expect((await opened()).log).toContain('Menu.setApplicationMenu(null)')
    const labels = JSON.stringify(menuOf('darwin', translator('es')))
    expect(labels).toContain('Copiar')
    const items = menuOf('darwin', translator('en'))?.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    expect(items?.filter(({ role, label }) => role !== undefined && !label)).toEqual([])
  })
})

it('the fake has no member that Electron lacks', () => {
  const { parts } = fakeElectron()
  const own = new Set([
    'asks',
    'checks',
    'mayUseDevice',
    'lets',
    'open',
    'sent',
    'reloads',
    'isPackaged',
    'webRequest',
    'mainFrame',
  ])
  const names = Object.values(parts).flatMap(part =>
    Object.keys(part).filter(name => !name.startsWith('_') && !own.has(name)),
  )
  expect(names.length).toBeGreaterThan(20)
  const missing = names.filter(name => !new RegExp(`^ +(static |readonly )?${name}[(:<?]`, 'm').test(declarations))
  expect(missing).toEqual([])
})

it('no source loosens what Electron protects', () => {
  const folder = path.resolve(import.meta.dirname, '../../electron')
  const sources = readdirSync(folder).map(name => readFileSync(path.join(folder, name), 'utf8'))
  const loose =
    /no-sandbox|webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|bypassCSP|openExternal|openPath|crashReporter|file:\/\/|unsafe-/
  expect(sources.filter(source => loose.test(source))).toEqual([])
})
