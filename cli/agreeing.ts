import { type Arguments, wholeNumber } from './options.ts'
import { print, printJson, say } from './print.ts'
import { type Session, withSession } from './session.ts'

/** The steps by which minutes are agreed on, and what their versions say. */
export const agreeingCommands = {
  'minutes circulate': (args: Arguments) =>
    ofMeeting(args, async ({ call, t }, meetingId) => {
      const done = await call('minutes.circulate', { meetingId, replyBy: args.value('reply-by') ?? null })
      say(t('cli.minutes.circulated', done))
      if (args.has('json')) printJson(done)
    }),

  'minutes approve': (args: Arguments) =>
    ofMeeting(args, async ({ call, t }, meetingId) => {
      const { contentHash: hash } = await call('minutes.get', { meetingId })
      const done = await call('minutes.approve', { meetingId, hash })
      say(t('cli.minutes.approved', done))
      if (args.has('json')) printJson(done)
    }),

  'minutes amend': (args: Arguments) => {
    const reason = args.required('reason')
    return ofMeeting(args, async ({ call, t }, meetingId) => {
      await call('minutes.amend', { meetingId, reason })
      say(t('cli.minutes.amended', { reason }))
    })
  },

  /** From one version to another; from the newest one to the record as it stands unless said. */
  'minutes compare': (args: Arguments) => {
    const asked = (option: 'from' | 'to') => {
      const value = args.value(option)
      return value === undefined ? undefined : wholeNumber(`--${option}`, value, 1, 100_000)
    }
    const [from, to] = [asked('from'), asked('to')]
    return ofMeeting(args, async ({ call, t }, meetingId) => {
      const newest = (await call('minutes.get', { meetingId })).versions[0]?.number ?? null
      const found = await call('minutes.compare', { meetingId, from: from ?? newest, to: to ?? null })
      if (args.has('json')) return printJson(found)
      if (found.length === 0) say(t('agreeing.versions.same'))
      for (const { part, label, before, after } of found)
        print([part, label, before ?? '', after ?? ''].map(text => text.replaceAll(/\s+/g, ' ')).join('\t'))
    })
  },

  'list versions': (args: Arguments) =>
    ofMeeting(args, async ({ call, t }, meetingId) => {
      const { versions } = await call('minutes.get', { meetingId })
      if (args.has('json')) return printJson(versions)
      if (versions.length === 0) say(t('cli.nothingListed'))
      for (const { number, stage, sealedAt, sealedBy, contentHash, redacted, createdAt, createdBy, reason } of versions)
        print(
          [
            number,
            t(`fields.minutesStage.${stage}`),
            sealedAt ?? createdAt,
            sealedBy ?? createdBy,
            redacted ? '' : contentHash,
            reason ?? '',
          ].join('\t'),
        )
    }),
}

function ofMeeting(args: Arguments, run: (session: Session, meetingId: string) => Promise<void>): Promise<void> {
  const reference = args.required('meeting')
  return withSession(args, {}, async session => {
    const { id } = await session.call('meetings.find', { reference })
    await run(session, id)
  })
}
