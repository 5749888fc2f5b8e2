import { sql } from '../../db/execute.ts'
import type { AgreementBrief } from '../../shared/contract/agreements.ts'
import { Refusal } from '../../shared/errors.ts'
import { foldText } from '../../shared/text.ts'
import { agreementRows, referenceOf } from '../agreementRecord.ts'
import type { HandlersOf, QueryContext } from '../context.ts'
import { among } from '../names.ts'
import { get, insert, remove } from '../records.ts'

type Reading = Pick<QueryContext, 'db'>

export const relatedAgreementHandlers: HandlersOf<'relatedAgreements'> = {
  'relatedAgreements.add': (ctx, { id = ctx.newId(), agreementId, otherId }) => {
    for (const each of [agreementId, otherId]) get(ctx, 'agreement', each)
    if (agreementId === otherId)
      throw Refusal.of('agreement.relatedToItself', { reference: referenceOf(ctx, agreementId) })
    const known = relationsOf(ctx, agreementId).find(each => each.otherId === otherId)
    if (known) return { id: known.id }
    insert(ctx, 'related_agreement', { id, agreementId, otherId })
    return { id }
  },

  'relatedAgreements.remove': (ctx, { id }) => remove(ctx, 'related_agreement', id),
}

/** The relations of an agreement, whichever of both was named first, each with the agreement at its other end. */
export function relationsOf(ctx: Reading, agreementId: string): { id: string; otherId: string }[] {
  const rows = ctx.db.all(
    sql
      .selectFrom('related_agreement')
      .select(['id', 'agreementId', 'otherId'])
      .where(eb => eb.or([eb('agreementId', '=', agreementId), eb('otherId', '=', agreementId)]))
      .orderBy('id'),
  )
  return rows.map(row => ({ id: row.id, otherId: row.agreementId === agreementId ? row.otherId : row.agreementId }))
}

/** How these agreements are named, by their ids. */
export function briefsOf(ctx: Reading, ids: readonly string[]): Map<string, AgreementBrief> {
  const rows = ctx.db.all(agreementRows.where(among('agreement.id', ids)))
  return new Map(rows.map(row => [row.id, briefOf(row)]))
}

/**
 * Agreements whose reference and text hold words that begin as these, accents and case ignored, newest meeting first; of a whole
 * reference that one alone.
 * @param limit how many at most
 */
export function findAgreements(ctx: Reading, words: string, limit: number): AgreementBrief[] {
  const all = ctx.db.all(agreementRows.orderBy('meeting.date', 'desc').orderBy('meeting.id').orderBy('number'))
  const reference = words.trim().toUpperCase()
  const named = reference.includes('/') && all.find(row => briefOf(row).reference.toUpperCase() === reference)
  if (named) return [briefOf(named)]
  const wanted = foldText(words).split(' ').filter(Boolean)
  const found: AgreementBrief[] = []
  for (const row of all) {
    const brief = briefOf(row)
    const text = ` ${foldText(`${brief.reference} ${brief.text}`)}`
    if (wanted.every(word => text.includes(` ${word}`))) found.push(brief)
    if (found.length === limit) break
  }
  return found
}

type Row = { id: string; meetingReference: string; number: number; text: string; state: AgreementBrief['state'] }

function briefOf({ id, meetingReference, number, text, state }: Row): AgreementBrief {
  return { id, reference: `${meetingReference}/${number}`, text, state }
}
