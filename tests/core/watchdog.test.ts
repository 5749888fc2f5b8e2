import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type CoreOptions, type StartedCore, startCore } from '../../core/start.ts'
import type { CoreState } from '../../shared/bridge.ts'
import { temporaryFolder } from '../support/files.ts'
import { isLong, runs, tell } from '../support/runs.ts'

type Plan = {
  how: 'exit' | 'throw' | 'hang' | 'memory'
  when: 'asked' | 'answered' | 'start'
  at?: string[]
  times?: number
}

/** A core whose real thread dies as planned, on a real file. */
async function mortalCore({ how, when, at = [], times = 1 }: Plan, options: Partial<CoreOptions> = {}) {
  const folder = temporaryFolder()
  const notes = path.join(temporaryFolder(), 'deaths')
  const worker = new URL('../support/mortalWorker.ts', import.meta.url)
  // A thread is started with the environment as it is then.
  process.env.MORTAL_PLAN = new URLSearchParams({ how, when, at: at.join(), times: String(times), notes }).toString()
  const faults: string[] = []
  const core = startCore({
    folder,
    create: true,
    automaticBackups: false,
    workers: { core: worker, documents: new URL('../../core/documents/worker.ts', import.meta.url) },
    report: (_, fault) => faults.push(fault),
    ...options,
  })
  onTestFinished(() => core.close())
  const states: CoreState[] = []
  core.onAnnouncement(announcement => announcement.core && states.push(announcement.core))
  if (when !== 'start')
    expect(await core.call('workspace.setUp', { name: 'Ana', institution: '', language: 'es' })).toMatchObject({
      ok: true,
    })
  return { core, folder, faults, states }
}

/** Adds people by name, all at once: a name that was stored twice would stand there twice. */
function addAll(core: StartedCore, names: readonly string[]) {
  return Promise.all(names.map(name => core.call('people.add', { name })))
}

async function namesIn(core: StartedCore, folder: string): Promise<string[]> {
  await core.close()
  const file = new Database(path.join(folder, 'acuerdos.db'), { readonly: true })
  try {
    return file.prepare<[], string>('SELECT name FROM person ORDER BY name').pluck().all()
  } finally {
    file.close()
  }
}

const people = Array.from({ length: 12 }, (_, index) => `P${10 + index}`)
const ways = [
  { how: 'exit', when: 'asked', at: ['P13', 'P18'] },
  { how: 'throw', when: 'answered', at: ['P13', 'P18'] },
  { how: 'hang', when: 'answered', at: ['P13'] },
  { how: 'memory', when: 'answered', at: ['P13'] },
] as const

describe('a core whose thread dies', () => {
  for (const { how, when, at } of ways)
    it(`loses nothing and does nothing twice: ${how}, ${when}`, async test => {
      const counted = { [`${how}Deaths`]: 0, [`${how}SlowestMs`]: 0 }
      tell(test, counted)
      for (let run = 0; run < runs(1).numRuns; run++) {
        const small = how === 'memory' ? { megabytes: 160 } : {}
        const { core, folder, states, faults } = await mortalCore({ how, when, at: [...at] }, small)
        const begun = performance.now()
        const answers = await addAll(core, people)
        const milliseconds = Math.round((performance.now() - begun) / at.length)
        expect(answers.filter(answer => !answer.ok)).toEqual([])
        expect(await namesIn(core, folder)).toEqual(people)
        expect(states).toEqual(at.flatMap(() => ['restarting', 'recovered']))
        expect(faults).toHaveLength(at.length)
        // On a busy machine it stands still for long before its heap is full.
        if (how === 'memory') expect(faults[0]).toMatch(/memory limit|no sign of life/)
        if (how === 'hang') expect(faults[0]).toContain('no sign of life')
        // Each death is to be found and made good within ten seconds; among other tests, a busy machine gets much more.
        expect(milliseconds).toBeLessThan(isLong ? 10_000 : 60_000)
        counted[`${how}Deaths`] = (counted[`${how}Deaths`] ?? 0) + at.length
        counted[`${how}SlowestMs`] = Math.max(counted[`${how}SlowestMs`] ?? 0, milliseconds)
      }
    })

  it('does not try again what killed it twice: only that is told so, and all else is done', async () => {
    const { core, folder } = await mortalCore({ how: 'throw', when: 'asked', at: ['P13'], times: 2 })
    const answers = await addAll(core, people)
    expect(answers.filter(answer => !answer.ok)).toEqual([
      { ok: false, error: { code: 'operation.abandoned', facts: { method: 'people.add' } } },
    ])
    expect(await namesIn(core, folder)).toEqual(people.filter(name => name !== 'P13'))
  })

  it('leaves it to the person to begin long work again', async () => {
    const { core } = await mortalCore({ how: 'exit', when: 'asked', at: ['backups.make'] })
    const interrupted = { ok: false, error: { code: 'operation.interrupted', facts: {} } }
    expect(await core.call('backups.make', {})).toEqual(interrupted)
    expect(await core.call('backups.list', {})).toEqual({ ok: true, value: [] })
    expect(await core.call('people.add', { name: 'P10' })).toMatchObject({ ok: true })
  })

  it('is not started for ever: every call is answered with why', async () => {
    const { core, states } = await mortalCore({ how: 'throw', when: 'start', at: ['start'], times: 99 })
    const failing = { ok: false, error: { code: 'core.failing', facts: {} } }
    expect(await core.call('workspace.get', {})).toEqual(failing)
    expect(states).toEqual(['restarting', 'restarting', 'restarting', 'stopped'])
    expect(await core.call('workspace.get', {})).toEqual(failing)
    await core.close()
    expect(await core.call('workspace.get', {})).toMatchObject({ error: { code: 'core.stopped' } })
  })

  it('is closed in order though it hangs', async () => {
    const { core } = await mortalCore({ how: 'hang', when: 'asked', at: ['P10'] })
    const added = core.call('people.add', { name: 'P10' })
    await core.close()
    expect(await added).toMatchObject({ ok: false, error: { code: 'core.stopped' } })
  })
})
