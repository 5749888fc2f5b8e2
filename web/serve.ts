import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { StartedCore } from '../core/start.ts'
import type { Language } from '../shared/contract/fields.ts'
import { Refusal } from '../shared/errors.ts'
import { translator } from '../shared/texts/index.ts'
import { type Assets, loadAssets } from './assets.ts'
import { hasDisplay, type Launch, type Opening, openInBrowser } from './browser.ts'
import { type Server, startServer } from './server.ts'

export type ServeOptions = {
  core: StartedCore
  /** 0 or absent: the workspace's own where it is free, else any. */
  port?: number
  /** One line of JSON, `{"url":…,"key":…}`, and no more words. */
  json: boolean
  /** Opens the person's browser where there is a display. */
  openBrowser: boolean
  language: Language
  /** What other programs read: standard output. */
  write(text: string): void
  /** What people read beside it: the standard stream for messages. */
  say(text: string): void
  /** The built window; without it, the project's own, built first where it is stale. */
  assets?: Assets
  /** Where Enter asks for another key; without it, the terminal where there is one. */
  keyboard?: Readable
  /** Ends the server; the interrupting signals of the process do so, too. */
  signal?: AbortSignal
  launch?: Launch
}

/**
 * Browser mode from its first word to its last: prints address and key, opens the browser, gives further keys. Resolves when
 * the server has ended; the core stays open. Throws `port.unavailable` and `window.notBuilt`.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const { core, port = 0, json, language, write, say } = options
  const texts = translator(language)
  const assets = options.assets ?? (await loadAssets(await builtWindow(() => say(texts('host.serve.building')))))
  let opening: Opening | null = null
  const forget = () => void opening?.forget()
  const server = await startServer({
    core,
    port,
    usualPort: usualPortOf(core),
    assets,
    language,
    onEnter: forget,
  })
  const forgetSignals = endWith(server, options.signal)
  try {
    if (options.openBrowser && hasDisplay()) {
      opening = await openInBrowser({ url: server.url, key: server.newKey(), language }, options.launch).catch(
        () => null,
      )
    }
    if (json) {
      write(`${JSON.stringify({ url: server.url, key: server.key })}\n`)
    } else {
      say(texts(opening?.opened ? 'host.serve.opened' : 'host.serve.open'))
      write(`${server.url}\nkey: ${server.key}\n`)
      giveKeys(server, options)
    }
    if ((await server.ended) === 'idle' && !json) say(texts('host.serve.idle'))
  } finally {
    forgetSignals()
    await server.close()
    await opening?.forget()
  }
}

/**
 * A port that belongs to the folder of the workspace, among those that no program may claim for itself. It holds no secret: who
 * takes it first only makes us use another.
 */
async function usualPortOf(core: StartedCore): Promise<number> {
  const answer = await core.call('workspace.get', {})
  const folder = answer.ok && typeof answer.value === 'object' ? Reflect.get(answer.value ?? {}, 'folder') : undefined
  if (typeof folder !== 'string') return 0
  return 49_152 + (createHash('sha256').update(folder).digest().readUInt16BE() % 16_384)
}

function giveKeys(server: Server, { keyboard, write, say, language }: ServeOptions): void {
  const input = keyboard ?? (process.stdin.isTTY ? process.stdin : null)
  if (input === null) return
  say(translator(language)('host.serve.anotherKey'))
  const lines = createInterface({ input })
  lines.on('line', () => write(`key: ${server.newKey()}\n`))
  void server.ended.then(() => lines.close())
}

function endWith(server: Server, signal: AbortSignal | undefined): () => void {
  const end = () => void server.close()
  signal?.addEventListener('abort', end)
  if (signal?.aborted) end()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, end)
  return () => {
    signal?.removeEventListener('abort', end)
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeListener(name, end)
  }
}

const PROJECT = join(import.meta.dirname, '..')

/** The project's window, built from its sources as they are now. */
async function builtWindow(onBuild: () => void): Promise<string> {
  const builder = join(PROJECT, 'build', 'build.ts')
  const folder = join(PROJECT, 'dist', 'renderer')
  if (!existsSync(folder)) onBuild()
  // The flags of this process are those with which Node reads TypeScript here.
  const code = await new Promise(resolve => {
    const child = spawn(process.execPath, [...process.execArgv, builder, 'renderer'], { stdio: 'ignore', cwd: PROJECT })
    child.on('error', resolve)
    child.on('exit', resolve)
  })
  if (code !== 0) throw Refusal.of('window.notBuilt', {})
  return folder
}
