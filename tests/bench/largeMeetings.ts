import { largeMinutes } from './largeMinutes.ts'
import { openCore } from './workspaces.ts'

export const INTERVENTIONS = 300
const POINTS = 5

/** Puts so many meetings of 300 interventions and 1,500 points into a workspace; gives their ids. */
export async function largeMeetings(folder: string, count: number): Promise<string[]> {
  const core = openCore(folder, { create: true })
  const { settings } = await core.ask('workspace.get', {})
  if (settings === null) await core.ask('workspace.setUp', { name: 'Medición', institution: '', language: 'es' })
  const minutes = largeMinutes(INTERVENTIONS, POINTS)
  const ids: string[] = []
  while (ids.length < count) ids.push((await core.ask('meetings.import', { minutes })).id)
  await core.close()
  return ids
}
