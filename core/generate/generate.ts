import { sql } from '../../db/execute.ts'
import { recordKinds } from '../../shared/contract/define.ts'
import type { Output } from '../../shared/contract/index.ts'
import { Refusal } from '../../shared/errors.ts'
import type { CommandContext } from '../context.ts'
import { fillSearch } from '../searchSources.ts'
import { dayNumber, firstDay } from './calendar.ts'
import { storeDirectory } from './directory.ts'
import { idsFrom } from './ids.ts'
import { storeMeetings } from './meetings.ts'
import { randomFrom } from './random.ts'
import { storeIn } from './store.ts'
import { writerFor } from './writer.ts'

/**
 * Fills a new workspace with made-up bodies, people, meetings and agreements in realistic Spanish, for measuring: for each
 * meeting in the mean 20 interventions with 60 points, 6 agreements and 30 follow-up entries. The seed decides everything, ids
 * and times included. Throws `workspace.notEmpty` where there is any record already.
 */
export function generateWorkspace(
  ctx: CommandContext,
  { meetings, seed }: { meetings: number; seed: number },
): Output<'workspace.generate'> {
  if (recordKinds.some(kind => ctx.db.one(sql.selectFrom(kind).select('id').limit(1))))
    throw Refusal.of('workspace.notEmpty', {})
  const random = randomFrom(seed)
  const store = storeIn(ctx.db, idsFrom(Date.parse(firstDay), randomFrom(seed + 1)), 'Secretaría técnica')
  const profile = { name: 'Secretaría técnica', institution: 'Secretaría de Coordinación', language: 'es' }
  for (const [id, value] of Object.entries({ ...profile, theme: 'system', density: 'normal' }))
    store.addAs('setting', id, dayNumber(firstDay), { value })
  const directory = storeDirectory(store, random, meetings)
  const writer = writerFor(
    random,
    directory.organizations.map(organization => organization.acronym),
  )
  storeMeetings({ store, random, writer }, directory, meetings)
  fillSearch(ctx.db)
  return {
    meetings: store.count('meeting'),
    interventions: store.count('intervention'),
    points: store.count('point'),
    agreements: store.count('agreement'),
    followUps: store.count('follow_up'),
  }
}
