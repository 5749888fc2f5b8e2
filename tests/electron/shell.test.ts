import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { HOME } from '../../electron/scheme.ts'
import { decodeWire, encodeWire } from '../../shared/wire.ts'
import { echoCore, temporaryFolder } from '../web/support.ts'
import { area, fakeElectron } from './fake/electron.ts'
import { opened, runFake, started } from './support.ts'

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
    expect(fake.messages.map(({ message }) => message).join('')).toContain('No se puede escribir en la carpeta')
    expect(fake.exited()).toBe(1)
    expect(fake.log).not.toContain('app.requestSingleInstanceLock()')
  })

  it('comes to the front when it is started again, and takes nothing from that start', async () => {
    const { parts, window, log, windows } = await opened()
    window.test.minimized = true
    parts.app.emit('second-instance', {}, ['--data=/elsewhere', 'https://evil.example/'])
    expect([window.test.minimized, window.test.shown, log.at(-1), windows.length]).toEqual([false, true, 'focus()', 1])
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
})

describe('the window', () => {
  it('loads only its own page, and shows when there is something to see', async () => {
    const { window, log } = await opened()
    expect(log.filter(line => line.startsWith('loadURL'))).toEqual([`loadURL("${HOME}")`])
    expect(window.test.shown).toBe(false)
    window.emit('ready-to-show')
    expect(window.test.shown).toBe(true)
  })

  it('stands where it stood last, unless that screen is gone', async () => {
    const withState = async (text: string) => {
      const folder = temporaryFolder()
      mkdirSync(path.join(folder, 'window'))
      writeFileSync(path.join(folder, 'window', 'window.json'), text)
      return (await opened({ folder })).window
    }
    const bounds = { x: 10, y: 20, width: 900, height: 700 }
    const kept = await withState(JSON.stringify({ bounds, maximized: true }))
    expect([kept.options, kept.test.maximized]).toMatchObject([bounds, true])
    const gone = { bounds: { ...bounds, x: 5000 } }
    for (const text of ['{', 'null', '{"bounds":{"x":"a"}}', JSON.stringify(gone)]) {
      const { options } = await withState(text)
      expect(options).toMatchObject({ width: 1280, height: 860 })
      expect(options).not.toHaveProperty('x')
    }
  })

  it('is loaded anew once when its page dies; then the person is asked', async () => {
    const { contents, messages, responses, quits, reports } = await opened()
    contents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    expect([contents.test.reloads, messages.length]).toEqual([1, 0])
    responses.push(0)
    contents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 })
    await expect.poll(() => contents.test.reloads).toBe(2)
    expect(messages.map(({ message }) => message)).toEqual(['La ventana dejó de funcionar. Lo guardado está a salvo.'])
    contents.test.crashed = true
    responses.push(1)
    contents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 })
    await expect.poll(quits).toBe(1)
    expect(reports).toEqual(['window gone: crashed 5', 'window gone: oom 9', 'window gone: oom 9'])
  })

  it('says so when its preload script fails, which Electron passes over', async () => {
    const { contents, messages, reports } = await opened()
    contents.emit('preload-error', {}, '/preload.cjs', new Error('no bridge'))
    expect(messages.length).toBe(1)
    expect(reports).toEqual(['preload failed: no bridge'])
  })

  it('is outlived by the other processes’ deaths, which are noted without what anybody wrote', async () => {
    const { parts, reports } = await opened()
    parts.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 1 })
    expect(reports).toEqual(['process gone: GPU crashed 1'])
  })
})

describe('the second window', () => {
  const project = (shell: Awaited<ReturnType<typeof opened>>, path: unknown) =>
    shell.invoke('acuerdos:projector', shell.contents, encodeWire(path))

  it('fills the other screen, is guarded like the first and heard like it', async () => {
    const shell = await opened()
    shell.displays.push({ id: 2, bounds: area(1920), workArea: area(1920) })
    await project(shell, '/meetings/0199/reading?from=3')
    const [first, second] = shell.windows
    expect(second?.options).toMatchObject({ ...area(1920), fullscreen: true })
    expect(second?.options.webPreferences).toEqual(first?.options.webPreferences)
    expect(second?.test.loads[0]?.url).toBe(`${HOME}#/meetings/0199/reading?from=3`)
    if (second === undefined) throw new Error('no second window')
    const asked = encodeWire({ method: 'meetings.list', input: {} })
    expect(decodeWire(String(await shell.invoke('acuerdos:call', second.webContents, asked)))).toMatchObject({
      ok: true,
    })
    second.close()
    await expect(shell.invoke('acuerdos:call', second.webContents, asked)).rejects.toThrow('refused')
  })

  it('is a window that can be moved where there is one screen; asked again it shows the new path', async () => {
    const shell = await opened()
    await project(shell, '/agreements')
    await project(shell, '/meetings')
    expect(shell.windows.length).toBe(2)
    expect(shell.windows[1]?.options).not.toHaveProperty('fullscreen')
    expect(shell.windows[1]?.test.loads.map(({ url }) => url)).toEqual([`${HOME}#/agreements`, `${HOME}#/meetings`])
  })

  it('opens only at a path of ours', async () => {
    const shell = await opened()
    const strange = [
      '',
      '/',
      '//evil.example',
      '/../x',
      'https://a/',
      '/a#b',
      '/a b',
      `/${'a'.repeat(301)}`,
      '/a?b=<',
      5,
      null,
    ]
    for (const path of strange) await project(shell, path)
    expect(shell.windows.length).toBe(1)
  })
})

describe('the language', () => {
  it('is the workspace’s, and follows it', async () => {
    const settings = (language: string) => ({ ok: true as const, value: { settings: { language } } })
    const fake = fakeElectron()
    const listeners = new Set<(announcement: { methods: 'workspace.get'[] }) => void>()
    let answer = settings('en')
    const core = {
      ...echoCore().core,
      call: async () => answer,
      onAnnouncement: (listener: (announcement: { methods: 'workspace.get'[] }) => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
    runFake(fake, { startCore: () => core })
    await fake.becomeReady()
    const file = () => fake.menus.at(-1)?.template[0]?.label
    await expect.poll(file).toBe('File')
    answer = settings('es')
    for (const listener of listeners) listener({ methods: ['workspace.get'] })
    await expect.poll(file).toBe('Archivo')
  })
})

it('keeps nothing of its own outside the workspace’s folder', async () => {
  const { folder, window } = await opened()
  window.close()
  expect(readFileSync(path.join(folder, 'window', 'window.json'), 'utf8')).not.toContain('http')
})
