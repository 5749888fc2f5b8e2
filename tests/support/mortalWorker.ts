/**
 * The core's thread for tests of what happens when it dies: it does what `MORTAL_PLAN` in the environment says,
 * `how=hang&when=answered&at=P7,P9&notes=FILE`. A call that names one of `at`, or is one, kills it, once each, or `times` times.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { parentPort, workerData } from 'node:worker_threads'
import type { CoreRequest } from '../../core/worker.ts'
import { type CoreData, runCore } from '../../core/workerCore.ts'

const port = parentPort
if (port === null) throw new Error('to be started as a worker')
const plan = new URLSearchParams(process.env.MORTAL_PLAN)
const at = (plan.get('at') ?? '').split(',')
const notes = plan.get('notes') ?? ''
const times = Number(plan.get('times') ?? 1)
const named = new Map<number, string>()

if (plan.get('when') === 'start' && mayDie('start')) die()
const data: CoreData = workerData
runCore(
  {
    on: (_, listener) =>
      port.on('message', (request: CoreRequest) => {
        const name = nameIn(request)
        if (name !== null) named.set(request.id, name)
        if (name !== null && plan.get('when') === 'asked' && mayDie(name)) die()
        listener(request)
      }),
    postMessage(message) {
      const name = typeof message === 'object' && message && 'id' in message ? named.get(Number(message.id)) : undefined
      // What was done is committed, and nobody has been told.
      if (name !== undefined && plan.get('when') === 'answered' && mayDie(name)) die()
      port.postMessage(message)
    },
    close: () => port.close(),
  },
  data,
)

function nameIn(request: CoreRequest): string | null {
  const input = 'input' in request ? request.input : null
  const name = typeof input === 'object' && input !== null && 'name' in input ? String(input.name) : methodOf(request)
  return at.includes(name) ? name : null
}

function methodOf(request: CoreRequest): string {
  return 'method' in request ? request.method : ''
}

function mayDie(name: string): boolean {
  const deaths = existsSync(notes) ? readFileSync(notes, 'utf8').split('\n') : []
  if (deaths.filter(death => death === name).length >= times) return false
  appendFileSync(notes, `${name}\n`)
  return true
}

function die(): void {
  const how = plan.get('how')
  if (how === 'exit') process.exit(3)
  if (how === 'throw') throw new Error('it broke')
  const kept: unknown[] = []
  for (;;) if (how === 'memory') kept.push({ number: kept.length, words: ['of', 'many'] })
}
