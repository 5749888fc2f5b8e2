import type { Meeting } from '../../../../shared/contract/meetings.ts'

/** Something that is worth a look before the minutes leave. */
export type Remark =
  | { kind: 'unanswered'; id: string; number: number; text: string }
  | { kind: 'noResponsible' | 'noDue'; id: string; number: number; text: string }
  | { kind: 'noSpeaker'; id: string; number: number; text: string }
  | { kind: 'emptyAgreement'; id: string; number: number }
  | { kind: 'emptyPart'; part: 'date' | 'objective' | 'attendance' | 'interventions' | 'agreements' }

export type RemarkKind = Remark['kind']

/** What to look at, by kind, in the order of the minutes. It advises: nothing waits for it. */
export function reviewOf(meeting: Meeting): Remark[] {
  return [...emptyParts(meeting), ...agreementRemarks(meeting), ...interventionRemarks(meeting)]
}

function emptyParts(meeting: Meeting): Remark[] {
  const empty = {
    date: meeting.date === null,
    objective: meeting.objective.trim() === '' && meeting.aims.length === 0,
    attendance: meeting.attendance.length === 0,
    interventions: meeting.interventions.length === 0,
    agreements: meeting.agreements.length === 0,
  }
  const parts = ['date', 'objective', 'attendance', 'interventions', 'agreements'] as const
  return parts.filter(part => empty[part]).map(part => ({ kind: 'emptyPart', part }))
}

function agreementRemarks({ agreements }: Meeting): Remark[] {
  return agreements
    .filter(({ state }) => state !== 'withdrawn' && state !== 'superseded')
    .flatMap(({ id, number, text, lead, dueKind, dueDate }): Remark[] => {
      if (text.trim() === '') return [{ kind: 'emptyAgreement', id, number }]
      const isDue = dueKind === 'date' ? dueDate !== null : dueKind !== null
      return [
        ...(lead.length === 0 ? [{ kind: 'noResponsible', id, number, text } as const] : []),
        ...(isDue ? [] : [{ kind: 'noDue', id, number, text } as const]),
      ]
    })
}

function interventionRemarks({ interventions }: Meeting): Remark[] {
  const points = interventions.flatMap(intervention => intervention.points)
  const answered = new Set(points.map(({ answersId }) => answersId))
  const questions = points.filter(({ kind }) => kind === 'question')
  return [
    ...interventions.flatMap((intervention, index): Remark[] => {
      const { id, printed, speaker } = intervention
      if (printed.person ?? speaker ?? printed.organization) return []
      return [{ kind: 'noSpeaker', id, number: index + 1, text: intervention.points[0]?.text ?? '' }]
    }),
    ...questions.flatMap(({ id, text }, index): Remark[] =>
      answered.has(id) ? [] : [{ kind: 'unanswered', id, number: index + 1, text }],
    ),
  ]
}
