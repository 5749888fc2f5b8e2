import type { Output as Answer } from '../shared/contract/index.ts'
import { Refusal } from '../shared/errors.ts'
import { faultText } from '../shared/letterheadText.ts'
import { audiences, languages } from '../shared/vocabulary.ts'
import { type Output, readInput, reserveOutput } from './files.ts'
import { type Arguments, fromHere, oneOf, wholeNumber } from './options.ts'
import { printJson, say } from './print.ts'
import { lettersToExport } from './reminders.ts'
import { type Session, withSession } from './session.ts'
import { statusToExport, trackerToExport } from './tracker.ts'

/** Every command that writes a document. */
export const exportCommands: Record<string, (args: Arguments) => Promise<void>> = {
  'export minutes': args => {
    const format = oneOf('--format', args.required('format'), ['docx', 'pdf', 'md', 'json'])
    const file = args.value('template')
    return exportTo(args, async session => {
      const edition = await editionOf(args, session)
      if (file === undefined) {
        const { paper } = await session.call('letterheads.pdf', { language: edition.language })
        if (format === 'pdf' && paper === 'withoutLetterhead') say(session.t('outputs.plainPdf'))
        return session.call('minutes.export', { ...edition, format })
      }
      const template = readInput(file)
      await refuseFaults(template, session)
      return session.call('minutes.export', { ...edition, format, template })
    })
  },

  /** One agreement by its number, or one turn to speak by its place. */
  'export extract': args => {
    const format = args.choice('format', ['docx', 'pdf', 'md'], 'docx')
    const number = (option: 'agreement' | 'intervention') =>
      wholeNumber(`--${option}`, args.required(option), 1, 100_000)
    const wanted = args.value('intervention') === undefined ? 'agreement' : 'intervention'
    const place = number(wanted)
    return exportTo(args, async session => {
      const edition = await editionOf(args, session)
      const { agreements, interventions } = await session.call('meetings.get', { id: edition.meetingId })
      const found =
        wanted === 'agreement' ? agreements.find(agreement => agreement.number === place) : interventions[place - 1]
      if (!found) throw Refusal.of('record.notFound', { kind: wanted, id: `${place}` })
      return session.call('extract.export', { ...edition, format, part: { kind: wanted, id: found.id } })
    })
  },

  'export slips': args => {
    const replyBy = args.value('reply-by') ?? null
    return exportTo(args, async session => {
      const { meetingId, language } = await editionOf(args, session)
      return session.call('speakerSlips.export', { meetingId, language, replyBy })
    })
  },

  /** Attachments may hold what an edition leaves out: outside the house they go along only where somebody says so. */
  'export dossier': args =>
    exportTo(args, async session => {
      const edition = await editionOf(args, session)
      const { attachments } = await session.call('meetings.get', { id: edition.meetingId })
      const all = edition.audience === 'internal' || args.has('with-attachments')
      return session.call('dossier.export', { ...edition, attachmentIds: all ? attachments.map(({ id }) => id) : [] })
    }),

  /** What an edition leaves out or tells differently. */
  'export redactions': args => {
    const format = args.choice('format', ['docx', 'csv'], 'docx')
    const audience = args.choice('audience', ['partners', 'public'], 'partners')
    return exportTo(args, async session => {
      const { meetingId, language, version } = await editionOf(args, session)
      const which = typeof version === 'number' ? { version } : {}
      const withContent = args.has('with-content')
      return session.call('redactions.export', { meetingId, audience, language, format, withContent, ...which })
    })
  },

  /** To those who, as the record of distribution says, got this edition before. */
  'export mail': args => {
    const format = args.choice('format', ['docx', 'pdf'], 'docx')
    return exportTo(args, async session => {
      const edition = await editionOf(args, session)
      const { distributions } = await session.call('minutes.get', { meetingId: edition.meetingId })
      const recipients = distributions
        .filter(({ audience }) => audience === edition.audience)
        .map(({ organizationId, personId, name }) => ({ organizationId, personId, name }))
      return session.call('mailDraft.export', { ...edition, format, recipients })
    })
  },

  'export invitation': args => exportBefore(args, 'invitation.export'),
  'export attendance-sheet': args => exportBefore(args, 'attendanceSheet.export'),
  'export calendar': args => exportBefore(args, 'calendar.export'),

  'export tracker': args => exportTo(args, trackerToExport(args)),
  'export letters': args => exportTo(args, lettersToExport(args)),
  'export status': args => exportTo(args, statusToExport(args)),
}

/** Tells each fault of a template and throws `letterhead.faulty` where there are any, before anything is recorded as having left. */
async function refuseFaults(template: ReturnType<typeof readInput>, { call, t }: Session): Promise<void> {
  const { faults } = await call('letterheads.check', { ...template, kind: 'minutes' })
  const [first] = faults
  if (!first) return
  for (const fault of faults) say(faultText(fault, t))
  throw Refusal.of('letterhead.faulty', { name: template.name, field: first.field, count: faults.length })
}

/** The minutes that are asked for: internal, in the meeting's language, and as they were last approved, unless said. */
async function editionOf(args: Arguments, { call }: Session) {
  const reference = args.required('meeting')
  const audience = args.choice('audience', audiences, 'internal')
  const { id: meetingId } = await call('meetings.find', { reference })
  const { language } = await call('meetings.get', { id: meetingId })
  const version = args.value('version')
  const draft = 'draft' as const
  const number = version === undefined || version === draft ? version : wholeNumber('--version', version, 1, 100_000)
  return { meetingId, audience, language: args.choice('lang', languages, language), version: number }
}

/** What goes out before a meeting, in its own language unless said. */
function exportBefore(
  args: Arguments,
  method: 'invitation.export' | 'attendanceSheet.export' | 'calendar.export',
): Promise<void> {
  const reference = args.required('meeting')
  return exportTo(args, async ({ call }) => {
    const { id } = await call('meetings.find', { reference })
    const { language } = await call('meetings.get', { id })
    return call(method, { meetingId: id, language: args.choice('lang', languages, language) })
  })
}

/** Reserves the file first: where it cannot be written, nothing happens at all. */
async function exportTo(args: Arguments, make: (session: Session) => Promise<Answer<'minutes.export'>>): Promise<void> {
  const out = args.required('out')
  let output: Output | undefined
  try {
    await withSession(args, {}, async session => {
      output = reserveOutput(out)
      const file = await make(session)
      output.write(file.bytes)
      say(session.t('cli.exported', { file: fromHere(out) }))
      if (args.has('json')) printJson({ file: fromHere(out), bytes: file.bytes.byteLength })
    })
  } finally {
    output?.discard()
  }
}
