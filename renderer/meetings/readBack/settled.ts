import type { AgreementOfMeeting } from '../../../shared/contract/agreements.ts'

export const aspects = ['who', 'when', 'evidence'] as const
export type Aspect = (typeof aspects)[number]
/** "To be defined" is a value: it was left open on purpose. */
export type Settled = 'filled' | 'toBeDefined' | 'missing'

/** How far an agreement says who answers for it, until when, and what will show it. */
export function settledIn(agreement: AgreementOfMeeting): Record<Aspect, Settled> {
  const { lead, leadUndefined, dueKind, dueDate, expectedEvidence, evidenceUndefined } = agreement
  const isDue = dueKind === 'continuous' || (dueKind === 'date' && dueDate !== null)
  return {
    who: settled(lead.length > 0, leadUndefined),
    when: settled(isDue, dueKind === 'undefined'),
    evidence: settled(expectedEvidence.trim() !== '', evidenceUndefined),
  }
}

/** Whether anything of it is missing. */
export function lacksSomething(agreement: AgreementOfMeeting): boolean {
  return Object.values(settledIn(agreement)).includes('missing')
}

/** The agreements that are read out: those that stand. */
export function readOut(agreements: readonly AgreementOfMeeting[]): AgreementOfMeeting[] {
  return agreements.filter(({ state }) => state !== 'withdrawn' && state !== 'superseded')
}

function settled(isFilled: boolean, isOpen: boolean): Settled {
  return isFilled ? 'filled' : isOpen ? 'toBeDefined' : 'missing'
}
