import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Erasable, Repeater } from '../../shared/contract/erase.ts'
import { isMethod } from '../../shared/contract/index.ts'
import { recordsIn, type UndoableMethod, undoableCommands } from '../support/commands.ts'
import type { TestCore } from '../support/core.ts'
import { pickFrom } from '../support/pick.ts'
import { checkFile, rowsOf } from '../support/rows.ts'
import { runs } from '../support/runs.ts'
import { canary, otherCanary, tracesIn } from '../support/traces.ts'
import { emptyMinutes, inWorld, type World } from '../support/world.ts'

const said = `Lo dijo con ${canary} y nadie más`
const saidLater = `Lo corrigió: ${otherCanary}.`
const fullName = `Ana ${canary} ${otherCanary}`
const reason = 'Lo pidió la institución'

/** Writes something that is to go, twice over, in every place that it may stand in. */
type Case = {
  write(core: TestCore, world: World): Promise<Erasable>
  again(core: TestCore, record: Erasable): Promise<unknown>
}

const cases: Record<string, Case> = {
  point: {
    write: async ({ call }, world) => {
      const { ids } = await call('points.add', { interventionId: world.intervention, points: [{ text: said }] })
      return { kind: 'point', id: ids[0] ?? '' }
    },
    again: ({ answer }, { id }) => answer('points.change', { id, changes: { text: { was: said, now: saidLater } } }),
  },
  intervention: {
    write: async ({ call }, { meeting }) => {
      const speech = { meetingId: meeting, personId: null, organizationId: null, section: null }
      const { id } = await call('interventions.add', { ...speech, speaker: fullName })
      const { ids } = await call('points.add', { interventionId: id, points: [{ text: said }, { text: saidLater }] })
      await call('points.remove', { id: ids[0] ?? '' })
      return { kind: 'intervention', id }
    },
    again: ({ answer }, { id }) => answer('interventions.change', { id, changes: { lead: { was: '', now: said } } }),
  },
  agreement: {
    write: async ({ call }, { meeting }) => {
      const { id } = await call('agreements.add', { meetingId: meeting, text: said })
      const someone = { organizationId: null, personId: null, name: fullName }
      await call('agreements.change', { id, changes: { lead: { was: [], now: [someone] } } })
      await call('followUps.add', { agreementId: id, ...entry, narrative: saidLater })
      return { kind: 'agreement', id }
    },
    again: ({ answer }, { id }) =>
      answer('agreements.change', { id, changes: { text: { was: said, now: saidLater } } }),
  },
  meeting: {
    write: async ({ call }, { body }) => {
      const { id } = await call('meetings.import', {
        bodyId: body,
        minutes: {
          ...emptyMinutes,
          title: said,
          date: '2026-11-12',
          aims: [saidLater],
          interventions: [
            { speaker: 'Academia', organization: null, position: null, section: null, lead: said, points: [saidLater] },
          ],
          agreements: [{ number: '1', text: said, responsible: null, due: null, readBy: null }],
        },
        source: { name: `${canary}.txt`, bytes: new TextEncoder().encode(said) },
      })
      const { id: section } = await call('sections.add', { meetingId: id, title: said, place: 'closing' })
      await call('sections.remove', { id: section })
      return { kind: 'meeting', id }
    },
    again: ({ answer }, { id }) => answer('meetings.change', { id, changes: { discussion: { was: '', now: said } } }),
  },
  person: {
    write: async ({ call }, { meeting, organization }) => {
      const { id } = await call('people.add', { name: fullName, organizationId: organization, title: 'Asesora' })
      await call('people.change', {
        id,
        changes: {
          email: { was: null, now: `ana.${canary}@${otherCanary}.org` },
          notes: { was: null, now: said },
          variants: { was: [], now: [`Anita ${canary} ${otherCanary}`] },
        },
      })
      await call('attendance.add', { meetingId: meeting, organizationId: null, personId: id })
      await call('attendance.add', { meetingId: meeting, organizationId: organization, personId: id })
      const speech = { meetingId: meeting, section: null }
      await call('interventions.add', { ...speech, personId: id, organizationId: null, speaker: null })
      await call('interventions.add', { ...speech, personId: null, organizationId: null, speaker: fullName })
      await call('presentations.add', {
        meetingId: meeting,
        presenter: `Dra. **ANA  ${canary.toUpperCase()}** ${otherCanary}`,
      })
      await call('meetings.change', { id: meeting, changes: { chair: { was: '', now: fullName } } })
      await call('meetings.change', {
        id: meeting,
        changes: { themes: { was: [], now: [`Informe de Ana ${canary} ${otherCanary}`, 'Censo'] } },
      })
      await call('agreements.add', { meetingId: meeting, text: `Que Anita ${canary} ${otherCanary} informe` })
      return { kind: 'person', id }
    },
    again: ({ answer }, { id }) => answer('people.change', { id, changes: { honorific: { was: null, now: 'Dra.' } } }),
  },
}

const entry = {
  date: '2026-11-20',
  reporter: '',
  channel: null,
  rating: null,
  narrative: '',
  nextStep: '',
  evidence: null,
}

type Random = { method: UndoableMethod; seed: number; pause: boolean }
const methods = Object.keys(undoableCommands).filter((name): name is UndoableMethod => isMethod(name))
/** Merging makes of a person another's other spelling: then there are two to be erased. */
const random: fc.Arbitrary<Random> = fc.record({
  method: fc.constantFrom(...methods.filter(method => !method.endsWith('.merge'))),
  seed: fc.nat(1_000_000),
  pause: fc.boolean(),
})
const steps = fc.array(fc.oneof({ weight: 4, arbitrary: random }, fc.constantFrom('history.undo', 'history.redo')), {
  minLength: 0,
  maxLength: 12,
  size: 'max',
})

async function give(core: TestCore, step: Random | string): Promise<void> {
  if (typeof step === 'string') {
    await core.answer(step, {})
    return
  }
  const input = undoableCommands[step.method](recordsIn(core.file), pickFrom(step.seed))
  if (step.pause) core.pass(61_000)
  if (input !== null) await core.answer(step.method, input)
}

const isThere = (core: TestCore, { kind, id }: Erasable) =>
  rowsOf(core.file, `SELECT id FROM ${kind} WHERE id = ?`, id).length > 0

describe('what is erased for good', () => {
  it.each(Object.keys(cases))('is in no file of the workspace: %s', async name => {
    const written = cases[name]
    if (!written) throw new Error(name)
    await fc.assert(
      fc.asyncProperty(steps, steps, steps, (before, between, after) =>
        inWorld(async ({ core, world }) => {
          for (const step of before) await give(core, step)
          if (!isThere(core, { kind: 'intervention', id: world.intervention })) return
          if (!isThere(core, { kind: 'meeting', id: world.meeting })) return
          if (name === 'person') await clearHead(core, world.meeting)
          const record = await written.write(core, world)
          expect(tracesIn(core.folder).length).toBeGreaterThan(0)
          for (const step of between) await give(core, step)
          await written.again(core, record)
          for (const step of after) await give(core, step)
          if (!isThere(core, record)) return
          const also = name === 'meeting' ? [] : await filesAround(core, record)
          await core.call('erase.record', { ...record, also, reason })
          expect(tracesIn(core.folder)).toEqual([])
          checkFile(core.file)
          for (let count = 0; count < 20; count++)
            if (!(await core.answer(count % 3 === 2 ? 'history.redo' : 'history.undo', {})).ok) break
          expect(core.faults).toEqual([])
          expect(tracesIn(core.folder)).toEqual([])
          core.reopen()
          checkFile(core.file)
          core.file.close()
          expect(tracesIn(core.folder)).toEqual([])
          core.reopen()
        }),
      ),
      runs(6),
    )
  })
})

async function filesAround({ call }: TestCore, record: Erasable): Promise<Repeater[]> {
  const { mayRepeat } = await call('erase.preview', record)
  return mayRepeat.map(({ kind, id }) => ({ kind, id }))
}

/** So that the case can write over what the field holds. */
async function clearHead({ call }: TestCore, id: string): Promise<void> {
  const { chair, themes } = await call('meetings.get', { id })
  await call('meetings.change', { id, changes: { chair: { was: chair, now: '' }, themes: { was: themes, now: [] } } })
}
