import { sql } from '../../db/execute.ts'
import type { QueryContext } from '../context.ts'
import { hashOf } from './record.ts'

/** Versions that no longer say what they said when they were kept, erased content apart. Reads one at a time: each is a whole record. */
export function brokenVersions({ db }: Pick<QueryContext, 'db'>): { reference: string; number: number }[] {
  const kept = db.all(
    sql
      .selectFrom('minutes_version')
      .innerJoin('meeting', 'meeting.id', 'minutes_version.meetingId')
      .select(['minutes_version.id', 'meeting.reference', 'minutes_version.number', 'contentHash'])
      .where('redacted', '=', 0)
      .orderBy('meeting.reference')
      .orderBy('minutes_version.number'),
  )
  return kept.flatMap(({ id, reference, number, contentHash }) => {
    const found = db.one(sql.selectFrom('minutes_version').select('content').where('id', '=', id))
    return hashOf(found?.content ?? '') === contentHash ? [] : [{ reference, number }]
  })
}
