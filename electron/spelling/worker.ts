import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Language } from '../../shared/contract/fields.ts'
import { createDictionary } from './dictionary.ts'
import { createSpeller } from './speller.ts'

export type SpellingRequest =
  | { id: number; ask: 'wrong'; words: string[]; language: Language }
  | { id: number; ask: 'suggest'; word: string; language: Language }
  | { names: string[] }
export type SpellingReply = { id: number; words: string[] }

const port = parentPort
if (port === null) throw new Error('to be started as a worker')
const folder = String(workerData)

/** British spellings are right too: partners write both. */
const files = { es: ['es'], en: ['en', 'en-gb'] } satisfies Record<Language, string[]>

const speller = createSpeller(language =>
  files[language].map(name => {
    const read = (extension: string) => readFileSync(path.join(folder, `${name}.${extension}`), 'utf8')
    return createDictionary(read('aff'), read('dic'))
  }),
)

port.on('message', (request: SpellingRequest) => {
  if ('names' in request) return speller.setNames(request.names)
  const { id, language } = request
  const words =
    request.ask === 'wrong' ? speller.wrong(request.words, language) : speller.suggest(request.word, language)
  port.postMessage({ id, words } satisfies SpellingReply)
})
