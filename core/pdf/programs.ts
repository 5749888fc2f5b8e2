import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A program of this machine that makes a PDF: a browser prints the page, an office program converts the Word file. */
export type PdfProgram = { kind: 'browser' | 'office'; file: string }

/** Names the program to be used where several are there, or where none is found. */
export const PDF_VARIABLE = 'ACUERDOS_PDF_PROGRAM'

/**
 * Where this looks, for tests: the system's name, its variables, the person's folder, and what a file is by, which two names of
 * one program have in common; null where there is none.
 */
export type Machine = {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
  identity(file: string): string | null
}

/**
 * The programs on this machine that can make a PDF, the best first: browsers keep the looks of the page and are quicker. The one
 * that `ACUERDOS_PDF_PROGRAM` names is the only one where it is set, whether it is there or not.
 */
export function pdfPrograms(machine: Machine = thisMachine()): PdfProgram[] {
  const named = machine.env[PDF_VARIABLE]
  if (named) return [programOf(named)]
  const found = new Map<string, PdfProgram>()
  for (const file of placesOf(machine)) {
    const identity = machine.identity(file)
    if (identity !== null && !found.has(identity)) found.set(identity, programOf(file))
  }
  return [...found.values()]
}

/** Those among them that take a Word file, and so can make a PDF on a letterhead. */
export function officePrograms(machine: Machine = thisMachine()): PdfProgram[] {
  return pdfPrograms(machine).filter(({ kind, file }) => kind === 'office' && machine.identity(file) !== null)
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: os.homedir(), identity: identityOf }
}

function identityOf(file: string): string | null {
  try {
    const real = fs.realpathSync(file)
    // Everything of a snap is one program, told apart by its name.
    return fs.statSync(real).isFile() ? `${real} ${real.endsWith('/snap') ? file : ''}` : null
  } catch {
    return null
  }
}

function programOf(file: string): PdfProgram {
  return { kind: /soffice|libreoffice|openoffice/i.test(file.split(/[/\\]/).at(-1) ?? '') ? 'office' : 'browser', file }
}

function placesOf({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(root => root !== undefined)
    return onWindows.flatMap(place => roots.map(root => path.win32.join(root, place)))
  }
  if (platform === 'darwin') return onMac.flatMap(place => [`/Applications/${place}`, `${home}/Applications/${place}`])
  const folders = [...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(
    path.posix.isAbsolute,
  )
  return onLinux.flatMap(name => folders.map(folder => path.posix.join(folder, name)))
}

const onWindows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  'LibreOffice\\program\\soffice.exe',
]
const onMac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
  'LibreOffice.app/Contents/MacOS/soffice',
]
const onLinux = [
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
  'soffice',
  'libreoffice',
]
