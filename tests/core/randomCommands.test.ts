import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryOf, sources } from '../../core/searchSources.ts'
import { recordKinds } from '../../shared/contract/define.ts'
import { contract, isMethod, type Method } from '../../shared/contract/index.ts'
import { recordsIn, type UndoableMethod, undoableCommands } from '../support/commands.ts'
import type { TestCore } from '../support/core.ts'
import { pickFrom } from '../support/pick.ts'
import { checkFile, recordsOf, rowsOf, searchEntriesOf } from '../support/rows.ts'
import { runs } from '../support/runs.ts'
import { returnedOne } from '../support/trackerCommands.ts'
import { inWorld, type World } from '../support/world.ts'

type Random = { method: UndoableMethod; seed: number; pause: boolean }

const methods = Object.keys(undoableCommands).filter((name): name is UndoableMethod => isMethod(name))
/** Commands whose effects reach furthest, and so come more often. */
const far: UndoableMethod[] = [
  'meetings.change',
  'people.change',
  'organizations.change',
  'bodies.change',
  'posts.change',
]
const random: fc.Arbitrary<Random> = fc.record({
  method: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...methods) },
    { weight: 1, arbitrary: fc.constantFrom(...far) },
  ),
  seed: fc.nat(1_000_000),
  pause: fc.boolean(),
})
const sequence = fc.array(random, { minLength: 5, maxLength: 25, size: 'max' })

/** Machines differ, and one that is busy still has to come to an end. */

/** What the rules may answer to a command that makes sense by itself. */
const rules = [
  'record.inUse',
  'record.duplicate',
  'record.changedElsewhere',
  'meeting.left',
  'agreement.numbersFixed',
  'correction.accepted',
]

/** Gives one random command, if it may be; answers whether it was done. */
async function give(core: TestCore, { method, seed, pause }: Random, may = (_: object) => true): Promise<boolean> {
  const input = undoableCommands[method](recordsIn(core.file), pickFrom(seed))
  if (input === null || !may(input)) return false
  if (pause) core.pass(61_000)
  const answer = await core.answer(method, input)
  if (!answer.ok && !rules.includes(answer.error.code))
    throw new Error(`${method} ${JSON.stringify(input)}: ${JSON.stringify(answer.error)} ${String(core.faults)}`)
  return answer.ok
}

/** How many steps the person could undo. */
function stepsOf({ file }: TestCore): number {
  return rowsOf(file, 'SELECT id FROM command WHERE undoable = 1 AND mergedInto IS NULL AND takenBackBy IS NULL').length
}

describe('any sequence of commands', () => {
  it('is undone to the exact rows before each, and redone to those after', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, commands =>
        inWorld(async ({ core }) => {
          core.pass(61_000)
          const whole = () => JSON.stringify([recordsOf(core.file), searchEntriesOf(core.file)])
          const steps: { before: string; after: string }[] = []
          let state = whole()
          for (const command of commands) {
            const count = stepsOf(core)
            await give(core, command, input => !JSON.stringify(input).includes('"state":'))
            const after = whole()
            const last = steps.at(-1)
            if (stepsOf(core) > count) steps.push({ before: state, after })
            else if (last) last.after = after
            state = after
          }
          for (const { before } of [...steps].reverse()) {
            await core.call('history.undo', {})
            expect(whole()).toBe(before)
          }
          core.reopen()
          for (const { after } of steps) {
            await core.call('history.redo', {})
            expect(whole()).toBe(after)
          }
          await expect(core.call('history.redo', {})).rejects.toThrow('history.nothingToRedo')
          checkFile(core.file)
        }),
      ),
      runs(8),
    )
  })

  it('leaves the search index as if it had been written anew', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, commands =>
        inWorld(async ({ core }) => {
          for (const [index, command] of commands.entries()) {
            await give(core, command)
            if (index % 4 === 3) await core.answer(index % 8 === 3 ? 'history.undo' : 'history.redo', {})
            expect(searchEntriesOf(core.file)).toEqual(entriesAnew(core))
          }
          checkFile(core.file)
        }),
      ),
      runs(8),
    )
  })

  it('announces every query whose answer changed', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, commands =>
        inWorld(async ({ core, world }) => {
          await core.call('meetings.add', { bodyId: world.body, title: 'Cuarta reunión', date: '2026-12-01' })
          await core.call('points.change', {
            id: world.points[1],
            changes: { answersId: { was: world.points[0], now: null } },
          })
          let before = await answers(core, world)
          for (const [index, command] of commands.entries()) {
            core.announcements.length = 0
            await give(core, command)
            if (index % 5 === 4) await core.answer('history.undo', {})
            const after = await answers(core, world)
            const changed = [...after]
              .filter(([name, answer]) => before.get(name) !== answer)
              .map(([name]) => methodOf(name))
            const announced = core.announcements.flatMap(({ methods }) => methods)
            expect(announced, command.method).toEqual(expect.arrayContaining([...new Set(changed)]))
            before = after
          }
        }),
      ),
      runs(5),
    )
  })

  it('never gives one number of a meeting to two agreements, nor another to the one that has it', async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: random.filter(({ method }) => method.startsWith('agreements.')) },
      { weight: 1, arbitrary: random.filter(({ method }) => method.startsWith('meetings.')) },
      { weight: 2, arbitrary: fc.constantFrom('history.undo', 'history.redo', 'tracker.export', 'minutes.export') },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), steps =>
        inWorld(async ({ core, world }) => {
          const given = new Map<string, string>()
          for (const next of steps) {
            if (typeof next !== 'string') await give(core, next)
            else await core.answer(next, leaving(next, world))
            const rows = rowsOf(
              core.file,
              'SELECT a.id, a.number, m.reference FROM agreement AS a JOIN meeting AS m ON m.id = a.meetingId WHERE m.numbersFixedAt IS NOT NULL',
            )
            for (const row of rows) {
              const reference = `${row.reference}/${row.number}`
              expect(row.number, reference).not.toBeNull()
              expect(given.get(reference) ?? row.id, reference).toBe(row.id)
              given.set(reference, String(row.id))
            }
            const kept = new Set(rows.map(row => row.id))
            expect([...given.values()].filter(id => !kept.has(id))).toEqual([])
            expect(new Set(given.values()).size).toBe(given.size)
          }
        }),
      ),
      runs(10),
    )
  })
})

function leaving(method: string, { meeting }: World): object {
  if (method === 'tracker.export') return { format: 'csv', language: 'es' }
  return method === 'minutes.export' ? { meetingId: meeting, format: 'json', language: 'es', audience: 'partners' } : {}
}

function entriesAnew({ file }: TestCore) {
  const entries = recordKinds
    .filter(kind => sources[kind])
    .flatMap(kind => rowsOf(file, `SELECT id FROM ${kind}`).map(row => entryOf(file.read, kind, String(row.id))))
    .filter(entry => entry !== null)
    .map(({ date, kind, recordId, meetingId, text }) => ({
      day: date === null ? 9_999_999 : Math.floor(Date.parse(date) / 86_400_000) + 30_000,
      kind,
      recordId,
      meetingId,
      text,
    }))
  return entries.sort((a, b) => compare(a.kind, b.kind) || compare(a.recordId, b.recordId))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** What every query answers, by its name and what it was asked. */
async function answers(core: TestCore, world: World): Promise<Map<string, string>> {
  const asked: [Method, object][] = [
    ['organizations.uses', { id: world.organization }],
    ['people.uses', { id: world.person }],
    ['meetings.find', { reference: 'last' }],
    ['bodies.get', { id: world.body }],
    ['bodies.sessions', { id: world.body }],
    ['meetings.get', { id: world.meeting }],
    ['meetings.proposal', { bodyId: world.body, from: world.meeting, date: null, language: 'es' }],
    ['checks.list', { meetingId: world.meeting }],
    ['editions.preview', { meetingId: world.meeting }],
    [
      'attendanceLists.read',
      { meetingId: world.meeting, text: 'SEPRO – Ana Núñez, Directora\nLuis Peña\nCenso (CENSO)' },
    ],
    ['minutes.get', { meetingId: world.meeting }],
    ['minutes.compare', { meetingId: world.meeting, from: 1, to: null }],
    ['corrections.parts', { meetingId: world.meeting }],
    ['agreements.get', { id: world.agreements[0] }],
    ['reminders.list', { agreementId: world.agreements[0] }],
    ['agreements.history', { id: world.agreements[0] }],
    ['agreements.find', { words: 'censo' }],
    ['letterheads.pdf', { language: 'es' }],
    ['returnedMinutes.match', { meetingId: world.meeting, returned: returnedAnswer }],
    ['tracker.compare', returnedOne('GNC-2026-01/1', { rating: { value: 4 } })],
    ['search.find', { words: 'a' }],
    ['search.find', { words: 'censo plan' }],
    ['search.find', { words: 'ac' }],
    ...recordKinds
      .filter(kind => kind !== 'setting')
      .flatMap(kind =>
        rowsOf(core.file, `SELECT id FROM ${kind} ORDER BY id LIMIT 2`).map((row): [Method, object] => [
          'history.list',
          { recordId: row.id },
        ]),
      ),
  ]
  const named = new Set(asked.map(([method]) => method))
  for (const method of Object.keys(contract).filter(isMethod))
    if (contract[method].kind === 'query' && !named.has(method)) asked.push([method, {}])
  const told = new Map<string, string>()
  for (const [method, input] of asked) {
    const answer = await core.answer(method, input)
    // A query that wants more than nothing has its input above.
    if (!answer.ok && !['record.notFound', 'meeting.none', 'minutes.unknownVersion'].includes(answer.error.code))
      throw new Error(`${method}: ${JSON.stringify(answer.error)}`)
    told.set(`${method} ${JSON.stringify(input)}`, JSON.stringify(answer))
  }
  return told
}

/** The minutes with one word put into an answer. */
const returnedAnswer = {
  paragraphs: [
    {
      place: 'body',
      pieces: [
        { text: 'En diciembre', change: null, side: 'both' },
        { text: ' próximo', change: 0, side: 'after' },
        { text: '.', change: null, side: 'both' },
      ],
    },
  ],
  changes: [
    {
      paragraph: 0,
      kind: 'inserted',
      author: 'Ana',
      date: null,
      before: '',
      after: ' próximo',
      struckBy: null,
      whole: false,
    },
  ],
  comments: [],
  formatting: 0,
}

function methodOf(name: string): string {
  return name.split(' ')[0] ?? ''
}
