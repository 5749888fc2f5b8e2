import { spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { type Core, startCore } from '../core/start.ts'
import { defaultFolder, systemLanguage } from '../core/system.ts'
import { Refusal } from '../shared/errors.ts'
import { errorText } from '../shared/errorText.ts'
import type { Translate } from '../shared/texts/index.ts'
import { type Assets, loadAssets } from '../web/assets.ts'
import { buildStale, builtFolder, projectFolder } from './build.ts'
import { places, progressLine } from './desktop.ts'
import { failedLately, findRuntime, obtainRuntime } from './desktopRuntime.ts'

/** A desktop program that ends badly this soon never stood. */
const SETTLING = 20_000

process.exitCode = await main(process.argv.slice(2))

/** Opens the desktop program, or where that cannot be, browser mode. 0 done, 1 refused with a sentence, 2 a fault of ours. */
async function main(words: string[]): Promise<number> {
  try {
    const options = readOptions(words)
    const desktop = options.browser ? null : await desktopProgram()
    if (desktop !== null) {
      await build(['renderer', 'core', 'electron'])
      const code = await runDesktop(desktop, options.folder)
      if (code !== null) return code
      say((await texts())('host.start.notStarted'))
    }
    return await browserMode(options)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(errorText(await texts(), error.envelope))
    return 1
  }
}

type Options = { folder: string; browser: boolean; port: number }

function readOptions(words: string[]): Options {
  const known = { data: { type: 'string' }, port: { type: 'string' }, browser: { type: 'boolean' } } as const
  const { values, tokens } = parseArgs({
    args: words,
    options: known,
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  for (const token of tokens) {
    if (token.kind === 'positional') throw Refusal.of('option.unknown', { option: token.value })
    if (token.kind === 'option' && !Object.hasOwn(known, token.name))
      throw Refusal.of('option.unknown', { option: token.rawName })
  }
  const { data, port = '0' } = values
  if (data === true || data === '') throw Refusal.of('option.missing', { option: '--data' })
  if (typeof port !== 'string' || !/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw Refusal.of('option.invalid', { option: '--port', value: String(port), accepted: '1024–65535' })
  return {
    folder: typeof data === 'string' ? path.resolve(process.env.INIT_CWD ?? process.cwd(), data) : defaultFolder(),
    browser: values.browser === true,
    port: Number(port),
  }
}

/** The desktop's runtime, brought when it is needed for the first time; null where there is none or nobody could see it. */
async function desktopProgram(): Promise<string | null> {
  const { hasDisplay } = await import('../web/browser.ts')
  const t = await texts()
  if (!hasDisplay()) {
    say(t('host.start.noDisplay'))
    return null
  }
  const present = findRuntime(places)
  if (present !== null) return present
  if (!failedLately(places)) {
    say(t('host.start.fetching'))
    const line = progressLine(t)
    const obtained = await obtainRuntime(places, line.show)
    line.end()
    if ('program' in obtained) return obtained.program
  }
  say(t('host.start.unavailable'))
  return null
}

async function build(parts: Parameters<typeof buildStale>[0]): Promise<void> {
  let said: Promise<void> | null = null
  try {
    await buildStale(parts, () => {
      said ??= texts().then(t => say(t('host.start.building')))
    })
    await said
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    throw Refusal.of('window.notBuilt', {})
  }
}

/** The exit code of the desktop program; null when it could not start at all. */
function runDesktop(program: string, folder: string): Promise<number | null> {
  return new Promise(resolve => {
    const begun = performance.now()
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
    const child = spawn(program, [projectFolder, `--data=${folder}`], { stdio: 'inherit', env })
    // The terminal interrupts both; this one waits for the other to close its workspace.
    const wait = () => {}
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, wait)
    const end = (code: number | null) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, wait)
      resolve(code)
    }
    child.on('error', () => end(null))
    child.on('exit', code => end(code !== 0 && performance.now() - begun < SETTLING ? null : (code ?? 1)))
  })
}

async function browserMode({ folder, port }: Options): Promise<number> {
  await build(['core'])
  const core = startCore({
    folder,
    create: true,
    workers: {
      core: pathToFileURL(path.join(builtFolder('core'), 'worker.cjs')),
      documents: pathToFileURL(path.join(builtFolder('core'), 'documents.cjs')),
    },
    report: (reference, fault) => say(`${reference}: ${fault}`),
  })
  try {
    // The core starts in its own thread while this one sees to the window and loads the server.
    const [assets, { serve }, language] = await Promise.all([
      builtWindow(),
      import('../web/serve.ts'),
      workspaceLanguage(core),
    ])
    await serve({
      core,
      port,
      json: false,
      openBrowser: true,
      language: language ?? systemLanguage(),
      assets,
      write: text => void process.stdout.write(text),
      say,
    })
    return 0
  } finally {
    await core.close()
  }
}

async function builtWindow(): Promise<Assets> {
  await build(['renderer'])
  return loadAssets(builtFolder('renderer'))
}

/** Null before the first start has been answered. Throws `workspace.inUse`; other troubles are for the window to show. */
async function workspaceLanguage(core: Core): Promise<'es' | 'en' | null> {
  const answer = await core.call('workspace.get', {})
  if (!answer.ok && answer.error.code === 'workspace.inUse') throw Refusal.from(answer.error)
  if (!answer.ok) return null
  return languageIn(answer.value)
}

/** Read by hand: loading the whole contract for one word would be most of what this program loads. */
function languageIn(workspace: unknown): 'es' | 'en' | null {
  const settings: unknown = workspace instanceof Object ? Reflect.get(workspace, 'settings') : null
  const language: unknown = settings instanceof Object ? Reflect.get(settings, 'language') : null
  return language === 'es' || language === 'en' ? language : null
}

/** What people are told in the system's language. Loaded when it is needed: the core's thread is started before. */
async function texts(): Promise<Translate> {
  const { translator } = await import('../shared/texts/index.ts')
  return translator(systemLanguage())
}

function say(text: string): void {
  console.error(text)
}
