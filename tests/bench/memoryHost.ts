import { randomFrom } from '../../core/generate/random.ts'
import type { Input, Method } from '../../shared/contract/index.ts'
import { largeMinutes } from './largeMinutes.ts'
import { mostResident } from './resident.ts'
import { openCore } from './workspaces.ts'

// A host that does nothing but hold a core: it does with it all that is measured elsewhere, as its windows would, and prints its
// resident memory.

const [folder = '', words = ''] = process.argv.slice(2)
const core = openCore(folder)
const mebibytes = () => process.memoryUsage().rss / 2 ** 20

/** As text, which is how hosts pass answers on. */
async function pass<M extends Method>(method: M, input: Input<M>): Promise<void> {
  const text = await core.callAsText(method, input)
  if (!text.startsWith('{"ok":true')) throw new Error(text)
}

await pass('workspace.get', {})
const opened = mebibytes()
const { id } = await core.ask('meetings.import', { minutes: largeMinutes(300, 6) })
const random = randomFrom(5)
const typed = words.split(' ')
for (let round = 0; round < 300; round += 1) await pass('search.find', { words: random.of(typed), limit: 50 })
for (let round = 0; round < 10; round += 1) await pass('meetings.get', { id })
const { interventions } = await core.ask('meetings.get', { id })
for (const { id: interventionId } of interventions)
  await pass('points.add', { interventionId, points: [{ text: 'Medido.' }] })
for (let round = 0; round < 3; round += 1) {
  await pass('today.get', {})
  await pass('meetings.list', {})
  await pass('agreements.list', {})
  await pass('people.list', {})
}
for (let round = 0; round < 3; round += 1)
  await pass('minutes.export', { meetingId: id, format: 'docx', language: 'es', audience: 'internal' })
const after = mebibytes()
// What a person sees who looks a little later, when the thread that wrote the documents has gone.
await new Promise(resolve => setTimeout(resolve, 70_000))
console.log(JSON.stringify({ opened, after, settled: mebibytes(), most: mostResident() }))
await core.close()
