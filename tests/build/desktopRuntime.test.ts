import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  failedLately,
  findRuntime,
  obtainRuntime,
  type Progress,
  type RuntimePlaces,
} from '../../build/desktopRuntime.ts'
import { temporaryFolder } from '../web/support.ts'

const modules = path.resolve(import.meta.dirname, '../../node_modules')
const { version } = JSON.parse(readFileSync(path.join(modules, 'electron', 'package.json'), 'utf8'))
const zipName = `electron-v${version}-${process.platform}-${process.arch}.zip`
const noon = new Date('2026-03-02T12:00:00Z')
const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000)

/** A copy of the package `electron` without its runtime, and a mirror that the installer asks. */
async function placesWith(mirror: (path: string, answer: ServerResponse) => void) {
  const folder = temporaryFolder()
  const own = path.join(folder, 'node_modules', 'electron')
  mkdirSync(own, { recursive: true })
  for (const name of ['package.json', 'install.js', 'index.js', 'checksums.json'])
    cpSync(path.join(modules, 'electron', name), path.join(own, name))
  for (const scope of ['@electron', '@electron-internal'])
    symlinkSync(path.join(modules, scope), path.join(folder, 'node_modules', scope), 'junction')
  const server = await listening(createServer(({ url = '' }, answer) => mirror(url, answer)))
  const places: RuntimePlaces = {
    package: own,
    memory: path.join(folder, 'cache', 'no-desktop'),
    patience: 1_500,
    env: {
      PATH: process.env.PATH,
      ELECTRON_MIRROR: `http://127.0.0.1:${portOf(server)}/`,
      electron_config_cache: path.join(folder, 'downloads'),
      electron_use_remote_checksums: '1',
    },
  }
  return places
}

describe('the desktop’s runtime', () => {
  const program = process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
  const zip = zipSync({ [program]: new Uint8Array(300_000), version: new TextEncoder().encode(version) }, { level: 0 })
  const sums = `${createHash('sha256').update(zip).digest('hex')} *${zipName}\n`

  it.skipIf(process.platform === 'win32')(
    'is brought with its progress, found again, and forgotten as missing',
    async () => {
      const places = await placesWith((url, answer) => {
        const body = url.endsWith('SHASUMS256.txt') ? Buffer.from(sums) : zip
        answer.writeHead(200, { 'content-length': body.length })
        answer.end(body)
      })
      mkdirSync(path.dirname(places.memory))
      writeFileSync(places.memory, 'earlier')
      expect(findRuntime(places)).toBeNull()
      const shown: Progress[] = []
      const obtained = await obtainRuntime(places, progress => shown.push(progress))
      expect(obtained).toEqual({ program: path.join(places.package, 'dist', program) })
      expect(findRuntime(places)).toBe(path.join(places.package, 'dist', program))
      expect(shown.filter(({ total }) => total === zip.length).at(-1)?.received).toBe(zip.length)
      expect(existsSync(places.memory)).toBe(false)
      writeFileSync(path.join(places.package, 'dist', 'version'), '1.0.0')
      expect(findRuntime(places)).toBeNull()
    },
  )

  it('is given up when no byte comes, and this is remembered for a day', async () => {
    const places = await placesWith((url, answer) => {
      if (url.endsWith('SHASUMS256.txt')) answer.end(sums)
      else answer.writeHead(200, { 'content-length': 1_000_000 }).write('only this')
    })
    expect(failedLately(places, noon)).toBe(false)
    const obtained = await obtainRuntime(
      places,
      () => {},
      () => noon,
    )
    expect(obtained).toEqual({ problem: 'silent', detail: '' })
    expect(failedLately(places, hours(23))).toBe(true)
    expect(failedLately(places, hours(25))).toBe(false)
    expect(failedLately(places, hours(-1))).toBe(false)
    const otherWay = { ...places, env: { ...places.env, ELECTRON_MIRROR: 'http://mirror.example/' } }
    expect(failedLately(otherWay, hours(1))).toBe(false)
  })

  it.each<[string, (url: string, answer: ServerResponse) => void, RegExp]>([
    ['the server refuses', (_, answer) => answer.writeHead(403).end(), /403/],
    ['the connection breaks', (_, answer) => answer.destroy(), /other side closed|ECONNRESET|socket/],
    [
      'the file is not the right one',
      (url, answer) => answer.end(url.endsWith('SHASUMS256.txt') ? sums.replace(/^./, 'x') : zip),
      /checksum|sha/i,
    ],
  ])('says why when %s', async (_, mirror, why) => {
    const places = await placesWith(mirror)
    const obtained = await obtainRuntime(places, () => {})
    expect(obtained).toMatchObject({ problem: 'failed', detail: expect.stringMatching(why) })
    expect(findRuntime(places)).toBeNull()
  })

  it('may lie in a folder of the person’s choice', async () => {
    const places = await placesWith((_, answer) => answer.end())
    const folder = temporaryFolder()
    const chosen = { ...places, env: { ...places.env, ELECTRON_OVERRIDE_DIST_PATH: folder } }
    expect(findRuntime(chosen)).toBeNull()
    const name = process.platform === 'win32' ? 'electron.exe' : program
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), '')
    expect(findRuntime(chosen)).toBe(path.join(folder, name))
  })
})

function listening(server: Server): Promise<Server> {
  onTestFinished(() => void server.closeAllConnections())
  onTestFinished(() => void server.close())
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
