import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Language } from '../shared/contract/fields.ts'
import { openingPage } from './pages.ts'

/** A window that was asked for; `forget` removes the private file that holds its key. */
export type Opening = { opened: boolean; forget(): Promise<void> }

/** Starts a program that opens a file; resolves to whether it could. */
export type Launch = (program: string, words: string[]) => Promise<boolean>

/** Whether somebody sits before a screen that this process can reach. */
export function hasDisplay(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return !env.SSH_CONNECTION
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Opens the person's browser on a private file that hands the key in. An address with the key in it would stay in the
 * browser's history and stand in the list of processes, which every user of the machine can read.
 */
export async function openInBrowser(
  target: { url: string; key: string; language: Language },
  launch: Launch = launchProgram,
  platform: NodeJS.Platform = process.platform,
): Promise<Opening> {
  // mkdtemp makes a folder that only its owner can enter.
  const folder = await mkdtemp(join(await placeForBrowsers(platform), 'acuerdos-'))
  const forget = () => rm(folder, { recursive: true, force: true })
  try {
    const file = join(folder, 'acuerdos.html')
    await writeFile(file, openingPage(target.language, target.url, target.key), { mode: 0o600, flag: 'wx' })
    const opened = await launch(...openerOf(platform, file))
    if (!opened) await forget()
    return { opened, forget }
  } catch (error) {
    await forget()
    throw error
  }
}

function openerOf(platform: NodeJS.Platform, file: string): [string, string[]] {
  if (platform === 'darwin') return ['open', [file]]
  // Not `start`: the command interpreter would read a path with & or % as commands.
  if (platform === 'win32') return ['rundll32.exe', ['url.dll,FileProtocolHandler', file]]
  return ['xdg-open', [file]]
}

/** A browser that is installed as a snap sees neither the folder for temporary files nor hidden ones, only plain ones at home. */
async function placeForBrowsers(platform: NodeJS.Platform): Promise<string> {
  if (platform !== 'linux') return tmpdir()
  const ask = promisify(execFile)('xdg-settings', ['get', 'default-web-browser'], { timeout: 2_000 })
  const browser = await ask.then(
    ({ stdout }) => stdout.trim(),
    () => '',
  )
  return /^[^_.]+_.+\.desktop$/.test(browser) ? homedir() : tmpdir()
}

/** Openers end soon after they have handed the file over; one that lasts is a browser itself, and well. */
const PATIENCE = 5_000

function launchProgram(program: string, words: string[]): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(program, words, { stdio: 'ignore', detached: true })
    const timer = setTimeout(() => resolve(true), PATIENCE)
    const end = (opened: boolean) => {
      clearTimeout(timer)
      resolve(opened)
    }
    child.on('error', () => end(false))
    child.on('exit', code => end(code === 0))
    child.unref()
  })
}
