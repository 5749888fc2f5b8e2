import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Refusal } from '../../shared/errors.ts'
import { PDF_VARIABLE, type PdfProgram, pdfPrograms } from './programs.ts'

/** The same document in the two forms that programs take: a page of HTML, a Word file. Only the one that is needed is made. */
export type PdfSource = { page(): string; word(): Promise<Uint8Array> }

/** A document of hundreds of sheets takes seconds; what takes longer never ends. */
const LONGEST_MS = 60_000

/**
 * The document as PDF, by the first program of this machine that makes one. It works without the network, on a copy in a folder of
 * its own that is gone afterwards. Throws `pdf.noProgram` where there is none, `pdf.failed` where none of them could.
 */
export async function makePdf(
  source: PdfSource,
  programs: readonly PdfProgram[] = pdfPrograms(),
  longest = LONGEST_MS,
): Promise<Uint8Array<ArrayBuffer>> {
  if (programs.length === 0) throw Refusal.of('pdf.noProgram', { variable: PDF_VARIABLE })
  for (const program of programs) {
    const bytes = await tryProgram(program, source, longest)
    if (bytes) return bytes
  }
  throw Refusal.of('pdf.failed', { programs: programs.map(({ file }) => file).join(', '), variable: PDF_VARIABLE })
}

/** Null where the program could not. */
async function tryProgram(
  program: PdfProgram,
  source: PdfSource,
  longest: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!fs.existsSync(program.file)) return null
  const folder = fs.mkdtempSync(path.join(placeFor(program.file), 'acuerdos-pdf-'))
  try {
    const target = path.join(folder, 'document.pdf')
    const words =
      program.kind === 'browser' ? browserWords(folder, target, source.page()) : await officeWords(folder, source)
    if (!(await run(program.file, words, folder, longest))) return null
    const bytes = new Uint8Array(fs.readFileSync(target))
    return isPdf(bytes) ? bytes : null
  } catch {
    return null
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Programs from a snap see neither the system's temporary folder nor hidden ones. */
function placeFor(file: string): string {
  const real = fs.realpathSync(file)
  const snap =
    /^\/snap\/(?:bin\/)?([\w-]+)/.exec(file)?.[1] ?? (real.endsWith('/snap') ? path.basename(file) : undefined)
  const place = snap && path.join(os.homedir(), 'snap', snap, 'common')
  return place && fs.existsSync(place) ? place : os.tmpdir()
}

function browserWords(folder: string, target: string, page: string): string[] {
  const file = path.join(folder, 'document.html')
  fs.writeFileSync(file, closed(page), { mode: 0o600 })
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  return [
    '--headless=new',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    // Nothing is asked of any other machine.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=127.0.0.1:9',
    // Browsers refuse to shut themselves in for the system's own account.
    ...(asRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${path.join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${target}`,
    pathToFileURL(file).href,
  ]
}

/** The page with what it may load said in itself: its own style and pictures that stand in it, and no script. */
function closed(page: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
  return page.replace(
    '<meta charset="utf-8">',
    whole => `${whole}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  )
}

async function officeWords(folder: string, source: PdfSource): Promise<string[]> {
  const file = path.join(folder, 'document.docx')
  fs.writeFileSync(file, await source.word(), { mode: 0o600 })
  const profile = pathToFileURL(path.join(folder, 'profile')).href
  return [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--norestore',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    file,
  ]
}

/** Whether the program ended well in time. What it started dies with it. */
function run(file: string, words: string[], folder: string, longest: number): Promise<boolean> {
  const isWindows = process.platform === 'win32'
  const child = spawn(file, words, { cwd: folder, stdio: 'ignore', detached: !isWindows, windowsHide: true })
  const end = () => {
    if (child.pid === undefined) return
    try {
      if (isWindows) spawn('taskkill', ['/pid', `${child.pid}`, '/t', '/f'], { stdio: 'ignore' }).on('error', () => {})
      else process.kill(-child.pid, 'SIGKILL')
    } catch {
      // All of it has ended.
    }
  }
  const timer = setTimeout(end, longest)
  return new Promise<boolean>(resolve => {
    child.on('error', () => resolve(false))
    child.on('exit', code => resolve(code === 0))
  }).finally(() => {
    clearTimeout(timer)
    end()
  })
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'
}
