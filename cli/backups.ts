import type { Backup } from '../shared/contract/backups.ts'
import { Refusal } from '../shared/errors.ts'
import type { Translate } from '../shared/texts/index.ts'
import { readableFile } from './files.ts'
import { type Arguments, fromHere, wholeNumber } from './options.ts'
import { print, printJson, say } from './print.ts'
import { type Session, valueIn, withSession } from './session.ts'

/** These commands are answered for a workspace that cannot be opened, too. */
const evenBroken = { evenBroken: 'always' } as const

/** Copies, restoring, and looking after the workspace. */
export const backupCommands = {
  backup: (args: Arguments) =>
    withSession(args, {}, async ({ call, core, t }) => {
      const out = args.value('out')
      if (out === undefined) {
        const made = await call('backups.make', {})
        say(t('cli.backups.made', { name: made.name, folder: args.folder }))
        return args.has('json') ? printJson(made) : print(String(made.sequence))
      }
      const file = fromHere(out)
      const saved = valueIn(await core.saveWholeBackup(file))
      say(t('cli.backups.saved', { file, count: saved.attachments }))
      warnOfMissing(saved.missing, t)
      if (args.has('json')) printJson({ file, ...saved })
    }),

  'list backups': (args: Arguments) =>
    withSession(args, evenBroken, async ({ call, t }) => {
      const { backups } = await call('recovery.get', {})
      if (args.has('json')) return printJson(backups)
      if (backups.length === 0) say(t('cli.nothingListed'))
      for (const backup of backups) print(backupLine(backup, t))
    }),

  restore: (args: Arguments) => {
    const which = args.words[1] ?? ''
    const file = /^(\d+|latest|)$/.test(which) ? null : readableFile(which)
    return withSession(args, evenBroken, async session => {
      const { restored, saved, missing } = await restore(session, which, file)
      const { t } = session
      say(t('cli.backups.restored', { name: restored.name, madeAt: localTime(restored.madeAt) }))
      if (saved) say(t('cli.backups.before', { number: saved.sequence }))
      else say(t('cli.backups.putAside', { folder: args.folder }))
      warnOfMissing(missing, t)
      if (args.has('json')) printJson({ restored, saved, missing })
    })
  },

  salvage: (args: Arguments) =>
    withSession(args, evenBroken, async ({ call, t }) => {
      const { backup, records, leftovers } = await call('recovery.salvage', {})
      say(t('cli.backups.salvaged', { records, number: backup.sequence }))
      if (leftovers > 0) say(t('cli.backups.leftovers', { count: leftovers }))
      if (args.has('json')) printJson({ backup, records, leftovers })
      else print(String(backup.sequence))
    }),

  verify: (args: Arguments) =>
    withSession(args, {}, async ({ call, t }) => {
      const report = await call('workspace.verify', {})
      if (args.has('json')) printJson(report)
      if (report.good) say(t('cli.backups.verified', { records: report.records, attachments: report.attachments }))
      for (const problem of report.problems) say(problem)
      if (report.searchRebuilt) say(t('cli.backups.searchRebuilt'))
      for (const { name, meeting } of report.missingAttachments)
        say(t('cli.backups.attachmentMissing', { name, meeting: meeting ?? '–' }))
      for (const { name, meeting } of report.damagedAttachments)
        say(t('cli.backups.attachmentDamaged', { name, meeting: meeting ?? '–' }))
      for (const version of report.brokenVersions) say(t('backups.brokenVersion', version))
      if (report.problems.length > 0) throw Refusal.of('workspace.damaged', { folder: args.folder })
      const { length: missing } = report.missingAttachments
      const { length: damaged } = report.damagedAttachments
      if (missing + damaged > 0) throw Refusal.of('workspace.incomplete', { missing, damaged })
      const [broken] = report.brokenVersions
      if (broken) throw Refusal.of('minutes.sealBroken', broken)
    }),
}

async function restore({ call, core }: Session, which: string, file: string | null) {
  if (file !== null) return valueIn(await core.restoreWholeBackup(file))
  const { backups } = await call('recovery.get', {})
  const latest = backups.find(backup => backup.good)?.sequence
  if (which === 'latest' && latest === undefined) throw Refusal.of('backup.missing', { name: which })
  const sequence = which === 'latest' ? (latest ?? 0) : wholeNumber('restore', which, 1, Number.MAX_SAFE_INTEGER)
  return { ...(await call('backups.restore', { sequence })), missing: 0 }
}

function warnOfMissing(count: number, t: Translate): void {
  if (count > 0) say(t('cli.backups.withoutAttachments', { count }))
}

function backupLine(backup: Backup, t: Translate): string {
  const state = backup.good ? '' : t('cli.backups.notWhole')
  return [
    backup.sequence,
    localTime(backup.madeAt),
    t(`cli.backups.reasons.${backup.reason}`),
    t('cli.backups.holds', { meetings: backup.meetings, agreements: backup.agreements }),
    state,
  ].join('\t')
}

/** As the clock on the wall showed it, `2026-11-21 15:00`. */
function localTime(instant: string): string {
  const time = new Date(instant)
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace('T', ' ')
}
