import type { Output as Answer, Method } from '../shared/contract/index.ts'
import { languages } from '../shared/vocabulary.ts'
import { agreeingCommands } from './agreeing.ts'
import { backupCommands } from './backups.ts'
import { doctor } from './doctor.ts'
import { eraseCommands } from './erase.ts'
import { exportCommands } from './exports.ts'
import { readInput } from './files.ts'
import { type Arguments, wholeNumber } from './options.ts'
import {
  agreementLine,
  countsOf,
  hitLine,
  meetingLine,
  organizationLine,
  personLine,
  print,
  printJson,
  say,
} from './print.ts'
import { reminderCommands } from './reminders.ts'
import { type Session, withSession } from './session.ts'
import { trackerCommands } from './tracker.ts'

type Run = (args: Arguments) => Promise<void>

/** Every command by its words. */
export const commands: Record<string, Run> = {
  ...backupCommands,
  ...exportCommands,
  ...eraseCommands,
  ...trackerCommands,
  ...agreeingCommands,
  ...reminderCommands,
  doctor,

  demo: args =>
    withSession(args, { create: 'ready' as const }, async ({ call, language: own, t }) => {
      const { meetings } = await call('workspace.loadSample', { language: args.choice('lang', languages, own) })
      say(t('cli.sample', { count: meetings, folder: args.folder }))
    }),

  'import minutes': args => {
    const file = readInput(args.words[2] ?? '')
    const dry = args.has('dry-run')
    // A dry run opens a workspace only when one is named.
    const opening = dry ? { withoutWorkspace: args.value('data') === undefined } : { create: 'ready' as const }
    return withSession(args, opening, async ({ call, language: own, t }) => {
      const minutes = await call('minutes.read', { ...file, language: own })
      const stored = dry ? null : await call('meetings.import', { minutes: { ...minutes, warnings: [] }, source: file })
      for (const { message, line } of minutes.warnings)
        say(line === null ? t('cli.warning', { message }) : t('cli.warningAt', { message, line }))
      say(
        stored
          ? t('cli.imported', { ...countsOf(minutes), reference: stored.reference })
          : t('cli.read', countsOf(minutes)),
      )
      if (args.has('json')) printJson(stored ? { ...minutes, reference: stored.reference } : minutes)
      else if (stored) print(stored.reference)
    })
  },

  'list meetings': args => list(args, 'meetings.list', meetingLine),
  'list agreements': args => list(args, 'agreements.list', agreementLine),
  'list people': args => list(args, 'people.list', personLine),
  'list organizations': args => list(args, 'organizations.list', organizationLine),

  search: args =>
    withSession(args, {}, async ({ call, t }) => {
      const limit = wholeNumber('--limit', args.value('limit') ?? '50', 1, 200)
      const hits = await call('search.find', { words: args.words.slice(1).join(' '), limit })
      if (args.has('json')) return printJson(hits)
      if (hits.length === 0) say(t('cli.nothingFound'))
      for (const hit of hits) print(hitLine(hit))
    }),

  generate: args => {
    const meetings = wholeNumber('--meetings', args.required('meetings'), 1, 20_000)
    const seed = wholeNumber('--seed', args.value('seed') ?? '1', 0, 2 ** 31 - 1)
    return withSession(args, { create: 'bare' }, async ({ call, t }) => {
      const made = await call('workspace.generate', { meetings, seed })
      say(t('cli.generated', { ...made, folder: args.folder }))
      if (args.has('json')) printJson(made)
    })
  },

  undo: args =>
    withSession(args, {}, async ({ call, t }) =>
      say(t('cli.undone', { method: (await call('history.undo', {})).method })),
    ),
  redo: args =>
    withSession(args, {}, async ({ call, t }) =>
      say(t('cli.redone', { method: (await call('history.redo', {})).method })),
    ),

  serve: args => {
    const port = wholeNumber('--port', args.value('port') ?? '0', 0, 65_535)
    // What is wrong with a workspace, and what can be done, is for the window to show.
    return withSession(
      args,
      { create: 'bare', automaticBackups: true, evenBroken: 'unlessInUse' },
      async ({ core, language: own }) => {
        const { serve } = await import('../web/serve.ts')
        await serve({
          core,
          port,
          json: args.has('json'),
          openBrowser: !args.has('json'),
          language: own,
          write: text => process.stdout.write(text),
          say,
        })
      },
    )
  },
}

type Listed<M extends Method> = Answer<M> extends (infer Row)[] ? Row : never
type ListMethod = 'meetings.list' | 'agreements.list' | 'people.list' | 'organizations.list'

function list<M extends ListMethod>(
  args: Arguments,
  method: M,
  line: (row: Listed<M>, t: Session['t']) => string,
): Promise<void> {
  return withSession(args, {}, async ({ call, t }) => {
    const rows: readonly unknown[] = await call<ListMethod>(method, {})
    if (args.has('json')) return printJson(rows)
    if (rows.length === 0) say(t('cli.nothingListed'))
    for (const row of rows) print(line(row as Listed<M>, t))
  })
}
