import { expect, it } from 'vitest'
import type { DocumentFile } from '../../shared/contract/documents.ts'
import { type Canary, canaryMeeting, everythingIn, type Outside } from '../support/canaries.ts'
import { openTestCore, type TestCore } from '../support/core.ts'
import { runs, tell } from '../support/runs.ts'

/** Every file that leaves as an edition for outside. */
async function filesFor(core: TestCore, meetingId: string, audience: Outside): Promise<DocumentFile[]> {
  const edition = { meetingId, language: 'es', audience } as const
  const files: DocumentFile[] = []
  for (const format of ['docx', 'html', 'md', 'json'] as const)
    files.push(await core.call('minutes.export', { ...edition, format }))
  files.push(await core.call('richText.export', edition))
  const { interventions } = await core.call('meetings.get', { id: meetingId })
  for (const { id } of interventions) {
    const extract = await core.answer('extract.export', {
      ...edition,
      format: 'md',
      part: { kind: 'intervention', id },
    })
    // What is left out as a whole makes no extract.
    if (extract.ok) files.push(extract.value as DocumentFile)
  }
  return files
}

/** Files that do not come as editions, and tell nothing that is internal. */
async function filesForAll(core: TestCore, meetingId: string): Promise<DocumentFile[]> {
  const which = { meetingId, language: 'es' } as const
  const log = { ...which, withContent: false } as const
  return [
    await core.call('mailDraft.export', { ...which, audience: 'public', format: 'docx', recipients: [] }),
    await core.call('invitation.export', which),
    await core.call('attendanceSheet.export', which),
    await core.call('calendar.export', which),
    await core.call('redactions.export', { ...log, audience: 'partners', format: 'docx' }),
    await core.call('redactions.export', { ...log, audience: 'public', format: 'csv' }),
  ]
}

it('what an edition leaves out is in no part of any file', async context => {
  const counted = { meetings: 0, files: 0, words: 0, told: 0 }
  tell(context, counted)
  const core = await openTestCore()
  // It is about what is told, not about what lasts.
  core.file.connection.pragma('synchronous = OFF')
  const held = (file: DocumentFile, words: readonly Canary[]) => {
    const everything = everythingIn(file)
    counted.files += 1
    return words.filter(({ word }) => everything.includes(word)).map(({ what }) => `${file.name}: ${what}`)
  }
  for (let seed = 1; seed <= runs(40).numRuns; seed += 1) {
    const { id, canaries } = await canaryMeeting(core, seed)
    counted.meetings += 1
    counted.words += canaries.length
    for (const audience of ['partners', 'public'] as const) {
      const out = canaries.filter(canary => !canary.in.includes(audience))
      const told = canaries.filter(canary => canary.in.includes(audience) && !isPost(canary))
      for (const file of await filesFor(core, id, audience)) {
        expect(held(file, out), `meeting ${seed} for ${audience}`).toEqual([])
        // The search would find what is there.
        if (/\.docx$/.test(file.name)) expect(held(file, told)).toEqual(told.map(({ what }) => `${file.name}: ${what}`))
      }
      counted.told += told.length
    }
    if (seed % 4 !== 0) continue
    const internal = canaries.filter(
      canary => canary.in.length === 0 && !/^(person|post|institution)/.test(canary.what),
    )
    for (const file of await filesForAll(core, id)) expect(held(file, internal), `meeting ${seed}`).toEqual([])
    const whole = await core.call('minutes.export', {
      meetingId: id,
      language: 'es',
      audience: 'internal',
      format: 'docx',
    })
    const printed = canaries.filter(canary => !isPost(canary) && !/notes|institution: who answers/.test(canary.what))
    expect(held(whole, printed)).toEqual(printed.map(({ what }) => `${whole.name}: ${what}`))
  }
})

/** A post is printed where no capacity stands in its place. */
function isPost({ what }: Canary): boolean {
  return what.startsWith('post')
}
