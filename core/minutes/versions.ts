import type { Selectable } from 'kysely'
import { sql } from '../../db/execute.ts'
import type { Records } from '../../db/schema.ts'
import { Refusal } from '../../shared/errors.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import type { MinutesDocument } from '../documents/minutesDocument.ts'
import { fixCarriedNumbers, fixNumbers } from '../numbering.ts'
import { get, insert } from '../records.ts'
import { readRecord } from './readRecord.ts'
import { contentOf, hashOf, type MinutesRecord, parseContent } from './record.ts'

type Reading = Pick<QueryContext, 'db'>
export type Version = Selectable<Records['minutes_version']>

/** The version of a meeting's minutes that has a number. Throws `minutes.unknownVersion`. */
export function versionOf(ctx: Reading, meetingId: string, number: number): Version {
  const found = ctx.db.one(versionsOf(meetingId).selectAll().where('number', '=', number))
  if (!found)
    throw Refusal.of('minutes.unknownVersion', { reference: get(ctx, 'meeting', meetingId).reference, number })
  return found
}

/** The version that holds while the minutes are sealed, and still while they are being amended: the last one approved. */
function approvedVersion(ctx: Reading, meetingId: string): Version | undefined {
  return ctx.db.one(
    versionsOf(meetingId).selectAll().where('stage', '=', 'approved').orderBy('number', 'desc').limit(1),
  )
}

/** What the newest version says, without reading it; undefined where there is none. */
function newestVersion(ctx: Reading, meetingId: string) {
  return ctx.db.one(
    versionsOf(meetingId).select(['id', 'number', 'stage', 'contentHash']).orderBy('number', 'desc').limit(1),
  )
}

/** The record that a version keeps. Throws `minutes.sealBroken` where it is sealed and no longer what was sealed. */
export function recordOf(ctx: Reading, version: Version): MinutesRecord {
  if (version.sealedAt !== null && version.redacted === 0 && hashOf(version.content) !== version.contentHash) {
    const { reference } = get(ctx, 'meeting', version.meetingId)
    throw Refusal.of('minutes.sealBroken', { reference, number: version.number })
  }
  return parseContent(version.content)
}

/** The seal as documents print it; null of a version that is not approved. */
export function sealOf(ctx: Reading, version: Version): MinutesDocument['seal'] {
  const { number, contentHash, sealedAt, sealedBy, redacted } = version
  if (sealedAt === null) return null
  const amends = amendedBy(ctx, version)
  return { version: number, hash: redacted === 1 ? '' : contentHash, at: sealedAt, by: sealedBy ?? '', amends }
}

/** What a version amends: the one that was approved before it; null of one that was made for no reason. */
function amendedBy(ctx: Reading, { meetingId, number, reason }: Version) {
  if (reason === null) return null
  const before = ctx.db.one(
    versionsOf(meetingId)
      .select(['number', 'sealedAt'])
      .where('number', '<', number)
      .where('sealedAt', 'is not', null)
      .orderBy('number', 'desc')
      .limit(1),
  )
  return before?.sealedAt ? { version: before.number, at: before.sealedAt, reason } : null
}

/**
 * What an export prints: the version asked for, else the one that was last approved, else the record as it stands. `draft` asks for
 * that one while an amendment is open. What leaves of it is kept as a version.
 */
export function recordToExport(
  ctx: CommandContext,
  meetingId: string,
  { version, leaves }: { version: number | 'draft' | undefined; leaves: boolean },
): { record: MinutesRecord; seal: MinutesDocument['seal'] } {
  const open = version === 'draft' && get(ctx, 'meeting', meetingId).sealedVersion === null
  const found = typeof version === 'number' ? versionOf(ctx, meetingId, version) : approvedVersion(ctx, meetingId)
  if (found && !open) return { record: recordOf(ctx, found), seal: sealOf(ctx, found) }
  return { record: leaves ? keepVersion(ctx, meetingId).record : readRecord(ctx, meetingId), seal: null }
}

/**
 * Keeps what the minutes say now as a version, unless they are sealed or the newest one says the same, and fixes the numbers of the agreements in it:
 * to be called whenever something leaves. Answers the version that says it.
 */
export function keepVersion(
  ctx: CommandContext,
  meetingId: string,
): { id: string; number: number; record: MinutesRecord } {
  const { sealedVersion } = get(ctx, 'meeting', meetingId)
  if (sealedVersion !== null) {
    const sealed = versionOf(ctx, meetingId, sealedVersion)
    return { id: sealed.id, number: sealedVersion, record: recordOf(ctx, sealed) }
  }
  fixNumbers(ctx, meetingId)
  fixCarriedNumbers(ctx, meetingId)
  const record = readRecord(ctx, meetingId)
  const content = contentOf(record)
  const contentHash = hashOf(content)
  const newest = newestVersion(ctx, meetingId)
  if (newest?.contentHash === contentHash) return { id: newest.id, number: newest.number, record }
  const id = ctx.newId()
  const number = (newest?.number ?? 0) + 1
  insert(ctx, 'minutes_version', {
    id,
    meetingId,
    number,
    stage: 'draft',
    reason: null,
    sealedAt: null,
    sealedBy: null,
    contentHash,
    content,
  })
  return { id, number, record }
}

function versionsOf(meetingId: string) {
  return sql.selectFrom('minutes_version').where('meetingId', '=', meetingId)
}
