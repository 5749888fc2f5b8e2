import { sql } from '../../db/execute.ts'
import type { AgreedOn, Somebody } from '../../shared/contract/minutes.ts'
import type { QueryContext } from '../context.ts'
import { type Names, namesFor } from '../names.ts'
import { get } from '../records.ts'
import { speakersIn } from '../speakerSlips.ts'
import { correctionOf } from './corrections.ts'
import { readRecord } from './readRecord.ts'
import { contentOf, hashOf } from './record.ts'

type Reading = Pick<QueryContext, 'db'>

/** How far the minutes of a meeting are agreed on. Throws `record.notFound`. */
export function readAgreedOn(ctx: Reading, meetingId: string): AgreedOn {
  const { reference, state, language, sealedVersion, amendmentReason } = get(ctx, 'meeting', meetingId)
  const record = readRecord(ctx, meetingId)
  const contentHash = hashOf(contentOf(record))
  const versions = versionsOf(ctx, meetingId)
  const numbers = new Map(versions.map(({ id, number }) => [id, number]))
  const slips = ctx.db.all(sql.selectFrom('slip').selectAll().where('meetingId', '=', meetingId).orderBy('id'))
  const sent = ctx.db.all(
    sql
      .selectFrom('distribution')
      .selectAll()
      .where('meetingId', '=', meetingId)
      .orderBy('sentOn', 'desc')
      .orderBy('id', 'desc'),
  )
  const corrections = ctx.db.all(
    sql.selectFrom('correction').selectAll().where('meetingId', '=', meetingId).orderBy('id'),
  )
  const speakers = speakersIn(record)
  const everybody = [...slips, ...sent, ...speakers]
  const names = namesFor(
    ctx.db,
    everybody.map(row => row.personId),
    everybody.map(row => row.organizationId),
  )
  return {
    meetingId,
    reference,
    state,
    language,
    sealed: sealedVersion,
    amending: amendmentReason,
    changed: sealedVersion === null && versions[0]?.contentHash !== contentHash,
    contentHash,
    versions,
    rounds: roundsOf(ctx, meetingId),
    slips: slips.map(({ id, versionId, replyBy, answer, answeredOn, note, ...row }) => ({
      id,
      version: numbers.get(versionId) ?? 1,
      ...printed(names, row),
      replyBy,
      answer,
      answeredOn,
      note,
    })),
    corrections: corrections.map(row => correctionOf(row, numbers.get(row.versionId ?? '') ?? null)),
    distributions: sent.map(
      ({ id, versionId, audience, language: told, format, sentOn, channel, note, createdBy, ...row }) => ({
        id,
        version: numbers.get(versionId ?? '') ?? null,
        ...printed(names, row),
        audience,
        language: told,
        format,
        sentOn,
        channel,
        note,
        createdBy,
      }),
    ),
    speakers: speakers.map(({ remarks, ...row }) => ({ ...printed(names, row), remarks })),
  }
}

function versionsOf(ctx: Reading, meetingId: string): AgreedOn['versions'] {
  return ctx.db
    .all(
      sql
        .selectFrom('minutes_version')
        .select(['id', 'number', 'stage', 'reason', 'createdAt', 'createdBy'])
        .select(['sealedAt', 'sealedBy', 'contentHash', 'redacted'])
        .where('meetingId', '=', meetingId)
        .orderBy('number', 'desc'),
    )
    .map(row => ({ ...row, redacted: row.redacted === 1 }))
}

/** Every time that a version of a meeting's minutes went round, newest first. */
export function roundsOf(ctx: Reading, meetingId: string): AgreedOn['rounds'] {
  return ctx.db.all(
    sql
      .selectFrom('circulation')
      .innerJoin('minutes_version', 'minutes_version.id', 'circulation.versionId')
      .select(['minutes_version.number as version', 'circulation.createdAt as at', 'circulation.createdBy as by'])
      .select('circulation.replyBy')
      .where('minutes_version.meetingId', '=', meetingId)
      .orderBy('circulation.createdAt', 'desc')
      .orderBy('circulation.id', 'desc'),
  )
}

/** "Ambassador Catherine Pognat, European Union". */
function printed(names: Names, { organizationId, personId, name }: Somebody): Somebody & { printed: string } {
  const institution = names.organization(organizationId)?.name ?? null
  const words = [names.person(personId) ?? name, institution].filter(Boolean)
  return { organizationId, personId, name, printed: words.join(', ') }
}
