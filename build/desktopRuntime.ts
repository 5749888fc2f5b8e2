import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where the desktop's runtime is kept: the package `electron`, which brings it from outside when it is first needed. */
export type RuntimePlaces = {
  package: string
  /** File that remembers when it could not be had. */
  memory: string
  env: NodeJS.ProcessEnv
  /** Milliseconds without a byte after which the attempt ends; ten seconds. */
  patience?: number
}

export type Progress = { received: number; total: number | null }
/** `silent`: no byte came for ten seconds. `failed`: the installer gave up. */
export type Obtained = { program: string } | { problem: 'silent' | 'failed'; detail: string }

const LONGEST_SILENCE = 10_000
const MEMORY = 24 * 60 * 60_000

/** Path of the desktop's runtime where it is already there. */
export function findRuntime({ package: folder, env }: RuntimePlaces): string | null {
  const program = path.join(env.ELECTRON_OVERRIDE_DIST_PATH || path.join(folder, 'dist'), programName())
  if (!existsSync(program)) return null
  if (env.ELECTRON_OVERRIDE_DIST_PATH) return program
  return read(path.join(folder, 'dist', 'version')).replace(/^v/, '') === wantedVersion(folder) ? program : null
}

/** Version of Electron that the project is made for. */
export function wantedVersion(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return ''
  return String(manifest.version)
}

/**
 * Brings the runtime with the package's own installer, which checks its hash. Gives up when no byte comes for ten seconds, and
 * remembers for a day that it was in vain.
 */
export async function obtainRuntime(
  places: RuntimePlaces,
  onProgress: (progress: Progress) => void,
  now: () => Date = () => new Date(),
): Promise<Obtained> {
  const problem = await runInstaller(places, onProgress)
  const program = findRuntime(places)
  if (problem === null && program !== null) {
    rmSync(places.memory, { force: true })
    return { program }
  }
  remember(places, now())
  return problem ?? { problem: 'failed', detail: '' }
}

/** Whether it was tried within the last day, by the same ways (mirror, proxy), and failed. */
export function failedLately(places: RuntimePlaces, now: Date = new Date()): boolean {
  const noted = read(places.memory).split('\n')
  const age = now.getTime() - Date.parse(noted[0] ?? '')
  return age >= 0 && age < MEMORY && noted[1] === waysOf(places)
}

function remember(places: RuntimePlaces, now: Date): void {
  try {
    mkdirSync(path.dirname(places.memory), { recursive: true })
    writeFileSync(places.memory, `${now.toISOString()}\n${waysOf(places)}\n`)
  } catch {
    // A place that cannot be written to costs the next start its ten seconds, no more.
  }
}

function waysOf({ package: folder, env }: RuntimePlaces): string {
  const names = ['ELECTRON_MIRROR', 'ELECTRON_CUSTOM_DIR', 'HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']
  return JSON.stringify([wantedVersion(folder), ...names.map(name => env[name] ?? null)])
}

function runInstaller(
  { package: folder, env, patience = LONGEST_SILENCE }: RuntimePlaces,
  onProgress: (progress: Progress) => void,
) {
  return new Promise<{ problem: 'silent' | 'failed'; detail: string } | null>(resolve => {
    const watch = new URL('./watchDownload.mjs', import.meta.url).href
    const words = ['--import', watch, path.join(folder, 'install.js')]
    const child = spawn(process.execPath, words, {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // Node's own fetch follows the proxy variables only when told to.
      env: { ...env, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_NO_PROGRESS: '1' },
    })
    let said = ''
    let cause = ''
    let silence: NodeJS.Timeout | undefined
    const wait = () => {
      clearTimeout(silence)
      silence = setTimeout(() => {
        child.kill()
        resolve({ problem: 'silent', detail: '' })
      }, patience)
    }
    wait()
    child.on('message', message => {
      cause = causeIn(message) ?? cause
      const progress = progressIn(message)
      if (progress === null) return
      onProgress(progress)
      wait()
      // What follows is checking and unpacking: slow on a slow disk, but no network any more.
      if (progress.whole) clearTimeout(silence)
    })
    child.stderr?.setEncoding('utf8').on('data', text => {
      said = `${said}${text}`.slice(0, 4_000)
    })
    child.on('error', error => end(error.message))
    child.on('exit', code => end(code === 0 ? null : cause || firstLine(said)))

    function end(detail: string | null) {
      clearTimeout(silence)
      resolve(detail === null ? null : { problem: 'failed', detail })
    }
  })
}

function progressIn(message: unknown): (Progress & { whole: boolean }) | null {
  if (typeof message !== 'object' || message === null || !('received' in message)) return null
  if (typeof message.received !== 'number') return null
  const total = 'total' in message && typeof message.total === 'number' ? message.total : null
  return { received: message.received, total, whole: 'whole' in message }
}

function causeIn(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('cause' in message)) return null
  return String(message.cause)
}

function programName(): string {
  if (process.platform === 'darwin') return path.join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

function firstLine(text: string): string {
  return (
    text
      .split('\n')
      .find(line => /error/i.test(line))
      ?.trim() ??
    text.trim().split('\n')[0] ??
    ''
  )
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
