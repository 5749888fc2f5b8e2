// Makes a workspace in the folder that is named on the command line, and prints what it holds as JSON.
import process from 'node:process'
import { startCore } from '../../core/start.ts'
import type { Input, Method, Output } from '../../shared/contract/index.ts'
import { Refusal } from '../../shared/errors.ts'
import { hostileScripts } from './scripts.ts'

/** How many hostile texts are in it, one record of each kind, and its minutes as a page for printing, in base64. */
export type HostileWorkspace = {
  payloads: number
  meeting: string
  agreement: string
  person: string
  organization: string
  printed: string
}

process.stdout.write(JSON.stringify(await fill(process.argv[2] ?? '')))

/** Writes hostile texts into every field that takes one, through the core, and makes the printed page of it. */
async function fill(folder: string): Promise<HostileWorkspace> {
  const scripts = hostileScripts()
  const text = scripts.next
  const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)
  const core = startCore({ folder, create: true, automaticBackups: false })
  async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    const answer = await core.call(method, input)
    if (!answer.ok) throw Refusal.from(answer.error)
    // The core checks its answers against the contract wherever it is tested.
    return answer.value as Output<M>
  }
  try {
    await call('workspace.setUp', { name: text(), institution: text(), language: 'es' })
    await call('sectors.add', { nameEs: text(), nameEn: text() })
    const person = await call('people.add', { name: text() })
    const { id: bodyId } = await call('bodies.add', { code: 'GNC', name: text(), kind: 'coordinationGroup' })
    const { id: meeting } = await call('meetings.import', {
      bodyId,
      source: { name: '<img src=x onerror=ran(0)>.txt', bytes: new TextEncoder().encode(text()) },
      minutes: {
        language: 'es',
        title: text(),
        body: null,
        date: '2026-11-10',
        place: text(),
        objective: text(),
        aims: many(5, text),
        attendance: many(15, () => ({
          organization: text(),
          person: text(),
          position: text(),
          sector: text(),
          status: 'present' as const,
        })),
        presentations: many(2, () => ({ presenter: text(), text: text(), priorities: many(3, text) })),
        discussion: { text: text(), themes: many(4, text) },
        interventions: many(15, () => ({
          speaker: text(),
          organization: text(),
          position: text(),
          section: text(),
          lead: text(),
          points: many(3, text),
        })),
        agreements: many(10, () => ({
          number: null,
          text: text(),
          responsible: text(),
          due: text(),
          readBy: text(),
        })),
        closing: { speaker: text(), text: text() },
        nextMeeting: text(),
        warnings: [],
      },
    })
    // Texts with a structure, as Markdown that nobody has tamed.
    const { id: section } = await call('sections.add', { meetingId: meeting, title: text(), place: 'closing' })
    const rich = many(28, text).join('\n\n')
    await call('sections.change', { id: section, changes: { body: { was: '', now: rich } } })
    const { discussion } = await call('meetings.get', { id: meeting })
    await call('meetings.change', { id: meeting, changes: { discussion: { was: discussion, now: rich } } })
    await call('agendaItems.add', { meetingId: meeting, title: text() })

    const agreements = await call('agreements.list', {})
    const agreement = agreements[0]?.id ?? ''
    await call('followUps.add', {
      agreementId: agreement,
      date: '2026-11-20',
      reporter: text(),
      channel: text(),
      rating: 2,
      narrative: text(),
      nextStep: text(),
      evidence: text(),
    })
    const [organization] = await call('organizations.list', {})
    const page = await call('minutes.export', {
      meetingId: meeting,
      format: 'html',
      language: 'es',
      audience: 'internal',
    })
    return {
      payloads: scripts.count(),
      meeting,
      agreement,
      person: person.id,
      organization: organization?.id ?? '',
      printed: Buffer.from(page.bytes).toString('base64'),
    }
  } finally {
    await core.close()
  }
}
