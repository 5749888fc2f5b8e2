import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { Core } from '../../core/start.ts'
import type { Language } from '../../shared/contract/fields.ts'
import { languages } from '../../shared/vocabulary.ts'
import { settled } from '../settled.ts'
import type { SpellingReply, SpellingRequest } from './worker.ts'

/** Where to find the built speller and its dictionaries. */
export type SpellingPlaces = { worker: URL; dictionaries: string }

export type Spelling = {
  /** Those of the words that are wrong, for a message of the window; none where it is no such message. */
  wrong(message: unknown): Promise<string[]>
  /** Words that a wrong one may have meant, in the language that was checked last. */
  suggest(word: string): Promise<string[]>
}

const question = z.strictObject({ words: z.array(z.string().max(1_000)).max(20_000), language: z.enum(languages) })
/** What is named in the answers of the directory. */
const named = z.array(
  z.object({ name: z.string(), acronym: z.string().nullable().optional(), code: z.string().optional() }),
)
const NAMING = ['people.list', 'organizations.list', 'bodies.list'] as const

/**
 * Checks spelling with dictionaries that the program brings, in a thread of its own that is started when words first come. It
 * knows the names in the workspace. Where the thread cannot run, no word is wrong and `report` says why.
 */
export function startSpelling(places: SpellingPlaces, core: Core, report: (line: string) => void): Spelling {
  const waiting = new Map<number, (words: string[]) => void>()
  let worker: Worker | null = null
  let failed = false
  let last = 0
  let latest: Language = 'es'

  function begin(): Worker {
    const started = new Worker(places.worker, { workerData: places.dictionaries })
    started.unref()
    started.on('message', ({ id, words }: SpellingReply) => {
      waiting.get(id)?.(words)
      waiting.delete(id)
    })
    const end = (reason: string) => {
      if (!failed) report(`spelling is off: ${reason}`)
      failed = true
      for (const answer of waiting.values()) answer([])
      waiting.clear()
    }
    started.on('error', error => end(error instanceof Error ? error.message : String(error)))
    started.on('exit', code => end(`ended with ${code}`))
    const tellNames = settled(1_000, () => void namesIn(core).then(names => post(started, { names })))
    core.onAnnouncement(({ methods }) => {
      if (NAMING.some(name => methods.includes(name))) tellNames()
    })
    void namesIn(core).then(names => post(started, { names }))
    return started
  }
  function ask(request: (id: number) => SpellingRequest): Promise<string[]> {
    if (failed) return Promise.resolve([])
    worker ??= begin()
    const id = ++last
    post(worker, request(id))
    return new Promise(resolve => void waiting.set(id, resolve))
  }
  return {
    async wrong(message) {
      const asked = question.safeParse(message)
      if (!asked.success) return []
      const { words, language } = asked.data
      latest = language
      return ask(id => ({ id, ask: 'wrong', words, language }))
    },
    suggest: word => ask(id => ({ id, ask: 'suggest', word, language: latest })),
  }
}

function post(worker: Worker, request: SpellingRequest): void {
  worker.postMessage(request)
}

async function namesIn(core: Core): Promise<string[]> {
  const answers = await Promise.all(NAMING.map(method => core.call(method, {})))
  return answers
    .flatMap(answer => (answer.ok ? (named.safeParse(answer.value).data ?? []) : []))
    .flatMap(({ name, acronym, code }) => [name, acronym ?? '', code ?? ''])
}
