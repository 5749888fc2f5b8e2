import type { Responsible } from '../shared/contract/agreements.ts'
import type { PressingAgreement, ReminderGroup } from '../shared/contract/reminders.ts'
import { responsibleKey } from '../shared/responsibles.ts'
import { agreementRows, responsiblesOf } from './agreementRecord.ts'
import { dueIn } from './agreements.ts'
import type { QueryContext } from './context.ts'
import { among } from './names.ts'
import { openAgreements, pressingBy } from './pressing.ts'
import { rulesOf } from './settings.ts'

export type PressingGroup = Pick<ReminderGroup, 'organizationId' | 'personId' | 'name' | 'printed' | 'agreements'>

/** Agreements that press, by who leads them; one that several lead stands with each. */
export function pressingGroups(ctx: Pick<QueryContext, 'db' | 'today'>): PressingGroup[] {
  const agreements = pressingAgreements(ctx)
  const responsibles = responsiblesOf(ctx, [...agreements.keys()])
  const groups = new Map<string, PressingGroup>()
  for (const agreement of agreements.values()) {
    const lead = responsibles.get(agreement.id)?.lead ?? []
    for (const who of lead.length === 0 ? [nobody] : lead) {
      const group = groupOf(groups, who)
      if (group.agreements.at(-1) !== agreement) group.agreements.push(agreement)
    }
  }
  return [...groups.values()].sort(byPressure)
}

const nobody: Responsible = { organizationId: null, personId: null, name: null, printed: '' }

function groupOf(groups: Map<string, PressingGroup>, who: Responsible): PressingGroup {
  const key = responsibleKey(who)
  const known = groups.get(key)
  if (known) return known
  const group = { ...who, agreements: [] }
  groups.set(key, group)
  return group
}

/** The one that is longest overdue first, then by its day; those without one by how long nobody has said a word. */
function pressingAgreements(ctx: Pick<QueryContext, 'db' | 'today'>): Map<string, PressingAgreement> {
  const reasonsOf = pressingBy(rulesOf(ctx.db), ctx.today)
  const pressing = new Map(
    openAgreements(ctx).flatMap(row => {
      const reasons = reasonsOf(row)
      return reasons.length === 0 ? [] : [[row.id, { reasons, word: row.lastFollowUp?.date ?? row.meeting.date }]]
    }),
  )
  const rows = ctx.db.all(agreementRows.where(among('agreement.id', [...pressing.keys()])))
  const found = rows.map(
    ({ id, meetingReference, number, text, dueKind, dueDate, state, rating }): PressingAgreement => ({
      id,
      reference: `${meetingReference}/${number}`,
      text,
      dueKind,
      dueDate,
      ...dueIn({ dueKind, dueDate, state }, ctx.today),
      state,
      rating,
      lastWord: pressing.get(id)?.word ?? null,
      reasons: pressing.get(id)?.reasons ?? [],
    }),
  )
  return new Map(found.sort(byDay).map(row => [row.id, row]))
}

const LAST = '9999-12-31'

function byDay(one: PressingAgreement, other: PressingAgreement): number {
  const dayOf = ({ dueKind, dueDate }: PressingAgreement) => (dueKind === 'date' ? dueDate : null) ?? LAST
  return (
    compare(dayOf(one), dayOf(other)) ||
    compare(one.lastWord ?? LAST, other.lastWord ?? LAST) ||
    compare(one.reference, other.reference)
  )
}

function byPressure(one: PressingGroup, other: PressingGroup): number {
  if ((one.printed === '') !== (other.printed === '')) return one.printed === '' ? 1 : -1
  const overdue = ({ agreements }: PressingGroup) => agreements.filter(row => row.overdue).length
  return overdue(other) - overdue(one) || one.printed.localeCompare(other.printed)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
