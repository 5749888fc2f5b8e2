import { describe, expect, it } from 'vitest'
import { usualRules } from '../../shared/agreementRules.ts'
import { standingsOf } from '../../shared/agreementStanding.ts'

const today = '2026-11-22'
const running = {
  state: 'open',
  dueKind: 'date',
  dueDate: '2027-03-01',
  daysLeft: 99,
  overdue: false,
  closedOn: null,
  lastFollowUp: { date: '2026-11-20', reporter: '', narrative: '' },
  meeting: { reference: 'GNC-2026-01', date: '2026-01-01', title: '' },
} as const
type Judged = Parameters<typeof standingsOf>[0]
const standings = (more: Partial<Judged>) => standingsOf({ ...running, ...more }, usualRules, today)

describe('what is said of an agreement', () => {
  it('is nothing where it runs and somebody wrote about it lately', () => {
    expect(standings({})).toEqual([])
  })

  it('is why it is overdue, and not that it is due soon', () => {
    expect(standings({ dueDate: '2026-11-20', daysLeft: -2, overdue: true, state: 'inProgress' })).toEqual([
      { kind: 'overdue', state: 'inProgress', due: '2026-11-20', days: 2 },
    ])
  })

  it.each([
    [0, true],
    [7, true],
    [8, false],
  ])('says with %i days left whether it is due soon: %s', (daysLeft, soon) => {
    const found = standings({ dueDate: '2026-11-29', daysLeft })
    expect(found).toEqual(soon ? [{ kind: 'dueSoon', due: '2026-11-29', days: daysLeft, rule: 7 }] : [])
  })

  it('counts no days of a due date that no longer holds', () => {
    expect(standings({ dueKind: 'continuous', dueDate: '2026-11-20', daysLeft: null })).toEqual([])
  })

  it('is since when nobody has written, counted from the meeting where nobody ever did', () => {
    expect(standings({ lastFollowUp: null })).toEqual([{ kind: 'silent', since: '2026-01-01', days: 325, rule: 30 }])
  })

  it.each([
    ['2026-10-23', true],
    ['2026-10-24', false],
  ])('says of a last word of %s whether it is silent after thirty days: %s', (date, silent) => {
    const found = standings({ lastFollowUp: { date, reporter: '', narrative: '' } })
    expect(found).toEqual(silent ? [{ kind: 'silent', since: date, days: 30, rule: 30 }] : [])
  })

  it('is when it was closed, and how late', () => {
    const closed = { state: 'fulfilled', closedOn: '2026-11-10', overdue: false } as const
    expect(standings({ ...closed, dueDate: '2026-11-01', daysLeft: -21 })).toEqual([
      { kind: 'closed', state: 'fulfilled', on: '2026-11-10', lateBy: 9 },
    ])
    expect(standings({ ...closed, dueKind: null })).toEqual([
      { kind: 'closed', state: 'fulfilled', on: '2026-11-10', lateBy: null },
    ])
    expect(standings({ ...closed, closedOn: null })).toEqual([])
  })
})
