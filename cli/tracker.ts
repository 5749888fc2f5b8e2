import type { Agreement, Responsible } from '../shared/contract/agreements.ts'
import type { Output as Answer } from '../shared/contract/index.ts'
import type { TrackerComparison } from '../shared/contract/trackers.ts'
import { shortDate } from '../shared/dates.ts'
import { Refusal } from '../shared/errors.ts'
import { isOwnColumn, type OwnColumn } from '../shared/ownFields.ts'
import { foldText } from '../shared/text.ts'
import {
  trackerConflictText,
  trackerFieldName,
  trackerRefusalText,
  trackerUnknownText,
  trackerValueText,
} from '../shared/trackerText.ts'
import { languages, type TrackerField, trackerFields } from '../shared/vocabulary.ts'
import { readInput } from './files.ts'
import { type Arguments, oneOf } from './options.ts'
import { print, printJson, say } from './print.ts'
import { type Session, withSession } from './session.ts'

export const trackerCommands: Record<string, (args: Arguments) => Promise<void>> = {
  'import tracker': importTracker,

  'list awaited': args =>
    withSession(args, {}, async ({ call, language, t }) => {
      const awaited = await call('tracker.awaited', {})
      if (args.has('json')) return printJson(awaited)
      if (awaited.length === 0) say(t('tracker.awaited.none'))
      for (const { printed, since, reminders, agreements } of awaited)
        print([printed, shortDate(since, language), reminders, agreements].join('\t'))
    }),
}

/** Makes the tracker of a body or all, for everybody, for one who answers, or for each of them. Throws `option.invalid` at once. */
export function trackerToExport(args: Arguments): (session: Session) => Promise<Answer<'tracker.export'>> {
  const format = oneOf('--format', args.required('format'), ['xlsx', 'docx', 'csv', 'ics', 'json'])
  const groupBy = args.choice('group-by', ['body', 'responsible'], 'body')
  return async ({ call, language }) => {
    const lang = args.choice('lang', languages, language)
    const body = await bodyNamed(args.value('body'), call)
    const order = { format, language: lang, groupBy, ...body }
    const name = args.value('responsible')
    if (name === undefined) return call('tracker.export', order)
    if (name === 'each') return call('tracker.export', { ...order, to: 'each' })
    const to = answering(await call('agreements.list', body), name, await namesOf(name, call))
    return call('tracker.export', { ...order, to })
  }
}

/** The figures on one sheet, of a body or all, compared with a day. */
export function statusToExport(args: Arguments): (session: Session) => Promise<Answer<'status.export'>> {
  const format = oneOf('--format', args.required('format'), ['docx', 'pdf'])
  const since = args.value('since')
  return async ({ call, language }) => {
    const body = await bodyNamed(args.value('body'), call)
    const lang = args.choice('lang', languages, language)
    return call('status.export', { format, language: lang, ...(since ? { since } : {}), ...body })
  }
}

/** Throws `body.notFound`. */
async function bodyNamed(code: string | undefined, call: Session['call']): Promise<{ bodyId?: string }> {
  if (code === undefined) return {}
  const body = (await call('bodies.list', {})).find(row => row.code === code.toUpperCase())
  if (!body) throw Refusal.of('body.notFound', { code })
  return { bodyId: body.id }
}

/** Brings in a tracker that came back; what of it was not taken is said one by one. */
function importTracker(args: Arguments): Promise<void> {
  const file = readInput(args.words[2] ?? '')
  return withSession(args, {}, async ({ call, language, t }) => {
    const returned = await call('tracker.read', file)
    const dry = args.has('dry-run')
    const result = dry ? await call('tracker.compare', returned) : await call('tracker.merge', { returned })
    const explained = explain(result, { t, language })
    for (const { message } of [...explained.conflicts, ...explained.unknown, ...explained.refused])
      say(t('cli.warning', { message }))
    say(t(dry ? 'cli.trackerRead' : 'cli.trackerMerged', countsOf(result)))
    if (args.has('json')) return printJson(explained)
    for (const { reference, fields } of result.changed)
      for (const [name, change] of Object.entries(fields)) {
        if (!change) continue
        const field = fieldNamed(name)
        const said = (value: typeof change.was) => trackerValueText(field, value, { t, language })
        print([reference, trackerFieldName(field, t), said(change.was), said(change.now)].join('\t'))
      }
  })
}

function fieldNamed(name: string): TrackerField | OwnColumn {
  if (isOwnColumn(name)) return name
  const found = trackerFields.find(field => field === name)
  if (!found) throw new Error(`no field ${name}`)
  return found
}

/** The same with a sentence for all that was not taken. */
function explain(result: TrackerComparison, speaking: Pick<Session, 't' | 'language'>) {
  const { t } = speaking
  return {
    changed: result.changed,
    unchanged: result.unchanged,
    conflicts: result.conflicts.map(each => ({ ...each, message: trackerConflictText(each, speaking) })),
    unknown: result.unknown.map(each => ({ ...each, message: trackerUnknownText(each, t) })),
    refused: result.refused.map(each => ({ ...each, message: trackerRefusalText(each, t) })),
  }
}

function countsOf({ changed, unchanged, conflicts, unknown, refused }: TrackerComparison) {
  return {
    changed: changed.length,
    unchanged,
    conflicts: conflicts.length,
    unknown: unknown.length,
    refused: refused.length,
  }
}

/** Institutions and people that the directory knows by this name. */
async function namesOf(name: string, call: Session['call']): Promise<ReadonlySet<string>> {
  const folded = foldText(name)
  const organizations = await call('organizations.list', {})
  const people = await call('people.list', {})
  return new Set([
    ...organizations
      .filter(each => [each.name, each.acronym ?? '', ...each.variants].some(written => foldText(written) === folded))
      .map(({ id }) => id),
    ...people
      .filter(each => [each.name, ...each.variants].some(written => foldText(written) === folded))
      .map(({ id }) => id),
  ])
}

/** Who answers for an agreement under this name. Throws `responsible.notFound`. */
function answering(agreements: readonly Agreement[], name: string, ids: ReadonlySet<string>) {
  const folded = foldText(name)
  const isMeant = (who: Responsible) =>
    foldText(who.printed) === folded || ids.has(who.organizationId ?? '') || ids.has(who.personId ?? '')
  const found = agreements.flatMap(({ lead, support }) => [...lead, ...support]).find(isMeant)
  if (!found) throw Refusal.of('responsible.notFound', { name })
  const { organizationId, personId, name: written } = found
  return { organizationId, personId, name: written }
}
