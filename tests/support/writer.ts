// A program that works on a workspace and says what became of each command, for tests that end it or let its writes fail:
// `+ id` acknowledged, `- id code` refused. Words: folder, name of the run, how many commands, and a file to import instead.
import fs from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { createCore } from '../../core/core.ts'
import { openFile } from '../../db/open.ts'
import { Refusal } from '../../shared/errors.ts'
import { emptyMinutes } from './minutes.ts'
import { pickFrom } from './pick.ts'

const [folder = '', name = '', count = '0', source] = process.argv.slice(2)
// Programs that are killed would never leave what they compiled to the next one.
module.flushCompileCache?.()
const say = (line: string) => fs.writeSync(1, `${line}\n`)

try {
  await work()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say(`! ${error.envelope.code}`)
}

async function work(): Promise<void> {
  const file = openFile(folder, { create: true })
  const unused = () => Promise.reject(new Error('nothing here makes documents'))
  const core = createCore({
    file,
    documents: { produce: unused, read: unused },
    user: 'María López',
    clock: () => new Date(),
    announce: () => {},
    report: (_, error) => process.stderr.write(`${String(error)}\n`),
    checkOutputs: false,
  })
  say('opened')
  const command = source === undefined ? ordinary(name) : importing(source)
  let last: unknown = null
  for (let index = 0; index < Number(count); index++) {
    const operationId = `${name}-${index}`
    const [method, input] = command(index, last)
    const answer = await core.call(method, input, { operationId })
    say(answer.ok ? `+ ${operationId}` : `- ${operationId} ${answer.error.code}`)
    last = answer.ok && method === 'people.add' ? answer.value : null
  }
  file.close()
  say('closed')
}

/** Small commands, a big one now and then, and some that are taken back. */
function ordinary(seed: string): (index: number, last: unknown) => [string, object] {
  const pick = pickFrom([...seed].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7))
  return (index, last) => {
    const person = typeof last === 'object' && last !== null ? Reflect.get(last, 'id') : null
    const text = `${pick.text()} ${seed} ${index}`
    if (index > 0 && pick.once(6)) return ['history.undo', {}]
    if (person !== null && pick.once(3))
      return ['people.change', { id: person, changes: { notes: { was: null, now: text } } }]
    if (pick.once(5)) return ['meetings.import', { minutes: imported(text, 1 + pick.number(40)) }]
    return ['people.add', { name: text }]
  }
}

/** The same file again and again, with something behind its end that makes each one another. */
function importing(from: string): (index: number) => [string, object] {
  const bytes = fs.readFileSync(from)
  return index => {
    const own = new Uint8Array([...bytes, ...Buffer.from(`${name}-${index}`)])
    return [
      'meetings.import',
      { minutes: imported(`${name} ${index}`, 3), source: { name: path.basename(from), bytes: own } },
    ]
  }
}

function imported(text: string, points: number): object {
  const said = Array.from({ length: points }, (_, index) => `${text}: punto ${index}`)
  const speech = {
    speaker: 'Ana Núñez',
    organization: 'SEPRO',
    position: null,
    section: null,
    lead: null,
    points: said,
  }
  const agreement = { number: '1', text, responsible: 'SEPRO', due: null, readBy: null }
  return { ...emptyMinutes, title: text, date: '2026-11-10', interventions: [speech], agreements: [agreement] }
}
