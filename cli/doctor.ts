import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startCore } from '../core/start.ts'
import { systemLanguage } from '../core/system.ts'
import type { SupportFacts } from '../shared/contract/support.ts'
import { type ErrorEnvelope, Refusal } from '../shared/errors.ts'
import { errorText } from '../shared/errorText.ts'
import { supportText } from '../shared/supportText.ts'
import { type Translate, translator } from '../shared/texts/index.ts'
import type { Arguments } from './options.ts'
import { print, printJson, say } from './print.ts'

type Name = 'node' | 'database' | 'folder' | 'space' | 'backups' | 'desktop' | 'browser'
/** `needed`: without it the program does not work here. */
type Check = { name: Name; good: boolean; needed: boolean; detail: string }

/** Looks whether this machine can run the program, and says so in a list that can be sent to whoever helps. */
export async function doctor(args: Arguments): Promise<void> {
  const t = translator(args.language ?? systemLanguage())
  if (args.has('report')) return print(await report(args, t))
  const checks = [
    { name: 'node', good: true, needed: true, detail: `${process.versions.node} ${process.platform} ${process.arch}` },
    await checkDatabase(t),
    ...(await checkWorkspace(args, t)),
    checkSpace(args.folder),
    await checkDesktop(t),
    checkBrowser(t),
  ] satisfies Check[]
  if (args.has('json')) printJson(checks)
  else for (const check of checks) print(lineOf(check, t))
  const failing = checks.filter(({ good, needed }) => needed && !good).map(({ name }) => t(`cli.doctor.names.${name}`))
  if (failing.length > 0) throw Refusal.of('machine.unfit', { checks: failing.join(', ') })
  say(t('cli.doctor.fit'))
}

/** The report for whoever helps; a workspace that another program has open still tells its log. */
async function report(args: Arguments, t: Translate): Promise<string> {
  const core = startCore({
    folder: args.folder,
    create: false,
    allowAnyFolder: args.has('allow-this-folder'),
    automaticBackups: false,
  })
  try {
    const answer = await core.call('support.facts', {})
    if (!answer.ok) throw Refusal.from(answer.error)
    // The core has checked what it answers.
    return supportText(t, answer.value as SupportFacts, ownVersion())
  } finally {
    await core.close()
  }
}

function ownVersion(): string {
  const found: unknown = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '..', 'package.json'), 'utf8'))
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : ''
}

function lineOf({ name, good, needed, detail }: Check, t: Translate): string {
  const sign = good ? '✓' : needed ? '✗' : '–'
  return `${sign} ${t(`cli.doctor.names.${name}`)}: ${detail}`
}

/** A file that is opened at all was asked for durable writes and said that it does them: a workspace of its own shows it. */
async function checkDatabase(t: Translate): Promise<Check> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'acuerdos-doctor-'))
  const core = startCore({ folder, create: true, allowAnyFolder: true, automaticBackups: false })
  try {
    const answer = await core.call('workspace.get', {})
    const detail = answer.ok ? t('cli.doctor.durable') : errorText(t, answer.error)
    return { name: 'database', good: answer.ok, needed: true, detail }
  } finally {
    await core.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function checkWorkspace(args: Arguments, t: Translate): Promise<Check[]> {
  const { folder } = args
  const allowAnyFolder = args.has('allow-this-folder')
  const core = startCore({ folder, create: false, allowAnyFolder, automaticBackups: false })
  try {
    const answer = await core.call('workspace.get', {})
    const problem = answer.ok ? null : answer.error
    const found = await core.call('recovery.get', {})
    return [folderCheck(folder, problem, t), backupsCheck(found.ok ? found.value : null, t)]
  } finally {
    await core.close()
  }
}

/** A workspace that is not there yet, or that is open, is in a good place. */
function folderCheck(folder: string, problem: ErrorEnvelope | null, t: Translate): Check {
  const fine = problem === null || problem.code === 'workspace.missing' || problem.code === 'workspace.inUse'
  return { name: 'folder', good: fine, needed: true, detail: fine ? folder : errorText(t, problem) }
}

function backupsCheck(found: unknown, t: Translate): Check {
  const backups = typeof found === 'object' && found !== null && 'backups' in found ? found.backups : []
  const newest = Array.isArray(backups) ? backups.find(backup => backup.good) : undefined
  const detail = newest ? t('cli.doctor.newest', { name: String(newest.name) }) : t('cli.doctor.noBackup')
  return { name: 'backups', good: newest !== undefined, needed: false, detail }
}

const LITTLE = 200 * 1024 * 1024

function checkSpace(folder: string): Check {
  let known = folder
  while (!fs.existsSync(known) && known !== path.dirname(known)) known = path.dirname(known)
  const { bavail, bsize } = fs.statfsSync(known)
  const free = bavail * bsize
  return { name: 'space', good: free >= LITTLE, needed: true, detail: `${Math.floor(free / 1024 / 1024)} MB` }
}

async function checkDesktop(t: Translate): Promise<Check> {
  const [{ places }, { findRuntime }] = await Promise.all([
    import('../build/desktop.ts'),
    import('../build/desktopRuntime.ts'),
  ])
  const program = findRuntime(places)
  return { name: 'desktop', good: program !== null, needed: false, detail: program ?? t('cli.doctor.noDesktop') }
}

const browsers = ['xdg-open', 'firefox', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge']

function checkBrowser(t: Translate): Check {
  // Elsewhere the system brings one.
  const own = process.platform === 'win32' || process.platform === 'darwin'
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const found = browsers.find(name => folders.some(folder => fs.existsSync(path.join(folder, name))))
  const detail = own ? process.platform : (found ?? t('cli.doctor.noBrowser'))
  return { name: 'browser', good: own || found !== undefined, needed: false, detail }
}
