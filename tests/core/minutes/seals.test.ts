import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isMethod } from '../../../shared/contract/index.ts'
import { approve } from '../../support/approve.ts'
import { recordsIn, type UndoableMethod, undoableCommands } from '../../support/commands.ts'
import type { TestCore } from '../../support/core.ts'
import { pickFrom } from '../../support/pick.ts'
import { rowsOf } from '../../support/rows.ts'
import { runs } from '../../support/runs.ts'
import { inWorld, type World } from '../../support/world.ts'

/** What the minutes print of the rows of a meeting, follow-up apart. */
const printed = [
  `SELECT bodyId, year, number, reference, title, date, startTime, endTime, timeZone, modality, place, link, chair, convener,
    rapporteur, objective, aims, language, discussion, themes, closingSpeaker, closing, nextDate, nextTime, nextPlace,
    nextNotes, phase, products, sealedVersion FROM meeting WHERE id = ?`,
  'SELECT id, position, title, presenter, minutes, notes FROM agenda_item WHERE meetingId = ? ORDER BY id',
  `SELECT id, position, organizationId, personId, status, representedById, role, capacity, headCount FROM attendance
    WHERE meetingId = ? ORDER BY id`,
  'SELECT id, position, presenter, text, priorities FROM presentation WHERE meetingId = ? ORDER BY id',
  `SELECT id, position, personId, organizationId, speaker, capacity, section, lead FROM intervention
    WHERE meetingId = ? ORDER BY id`,
  `SELECT point.id, interventionId, point.position, text, kind, attribution, answersId, level FROM point
    JOIN intervention ON intervention.id = interventionId WHERE meetingId = ? ORDER BY point.id`,
  'SELECT id, agreementId, position, remark FROM carried_agreement WHERE meetingId = ? ORDER BY id',
  'SELECT id, position, number, text, readBy, expectedEvidence FROM agreement WHERE meetingId = ? ORDER BY id',
  'SELECT id, position, title, body, place, internal FROM section WHERE meetingId = ? ORDER BY id',
]
const whatIsPrinted = ({ file }: TestCore, { meeting }: World) =>
  printed.map(statement => rowsOf(file, statement, meeting))
const versionsIn = ({ file }: TestCore) => rowsOf(file, 'SELECT * FROM minutes_version')

// Merging two entries of the directory goes through seals: it changes who is named, and no version says so.
const methods = Object.keys(undoableCommands)
  .filter((name): name is UndoableMethod => isMethod(name))
  .filter(name => !name.endsWith('.merge'))
const random = fc.record({ method: fc.constantFrom(...methods), seed: fc.nat(1_000_000) })
const step = fc.oneof(
  { weight: 6, arbitrary: random },
  { weight: 1, arbitrary: fc.constantFrom('history.undo', 'history.redo') },
)

it('no command changes what sealed minutes print, nor does taking one back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 10 }),
      fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }),
      (before, after) =>
        inWorld(async ({ core, world }) => {
          const give = async (each: (typeof before)[number]) => {
            if (typeof each === 'string') return core.answer(each, {})
            const input = undoableCommands[each.method](recordsIn(core.file), pickFrom(each.seed))
            return input === null ? null : core.answer(each.method, input)
          }
          for (const each of before) await give(each)
          if (!(await approve(core, world.meeting).catch(() => null))) return
          const sealed = whatIsPrinted(core, world)
          const versions = versionsIn(core)
          for (const each of after) {
            await give(each)
            expect(whatIsPrinted(core, world), JSON.stringify(each)).toEqual(sealed)
            expect(versionsIn(core)).toEqual(versions)
          }
          expect(core.faults).toEqual([])
        }),
    ),
    runs(12),
  )
})

it('tries a command of every kind on sealed minutes', async () => {
  for (const method of methods)
    await inWorld(async ({ core, world }) => {
      await approve(core, world.meeting)
      const sealed = whatIsPrinted(core, world)
      for (let seed = 1; seed <= 5; seed++) {
        const input = undoableCommands[method](recordsIn(core.file), pickFrom(seed))
        if (input !== null) await core.answer(method, input)
        expect(whatIsPrinted(core, world), `${method} ${JSON.stringify(input)}`).toEqual(sealed)
      }
      expect(core.faults).toEqual([])
    })
})
