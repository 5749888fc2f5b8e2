import { describe, expect, it } from 'vitest'
import { bulkEdits } from '../../renderer/agreements/register/bulkEdits.ts'
import { copiedTable } from '../../renderer/agreements/register/copyRows.ts'
import { filterRows, HAS, HAS_NOT, ownFilterName, readFilter } from '../../renderer/agreements/registerFilter.ts'
import { monthAfter, weeksOf } from '../../renderer/agreements/views/month.ts'
import type { Agreement } from '../../shared/contract/agreements.ts'
import { dayAfter } from '../../shared/dates.ts'

function agreement(change: Partial<Agreement> = {}): Agreement {
  return {
    id: 'a',
    meetingId: 'm',
    number: 1,
    reference: 'GNC-2026-01/1',
    text: 'Publicar el censo',
    readBy: null,
    dueKind: 'date',
    dueDate: '2026-12-01',
    priority: 'normal',
    state: 'open',
    rating: null,
    leadUndefined: false,
    expectedEvidence: '',
    evidenceUndefined: false,
    snoozeDays: null,
    lead: [],
    support: [],
    originPointId: null,
    closedOn: null,
    supersededById: null,
    meeting: { reference: 'GNC-2026-01', date: '2026-05-05', title: 'Primera' },
    bodyId: 'b',
    body: 'GNC',
    daysLeft: 9,
    overdue: false,
    lastFollowUp: null,
    ...change,
  }
}

const donor = { id: 'd', name: 'Donante', kind: 'choice', choices: ['Alfa', 'Beta'] } as const
const own = { fields: [{ ...donor, choices: [...donor.choices] }], values: new Map([['a', { d: 'Alfa' }]]) }

describe('a copied table', () => {
  it('has the rows between tabs, and in it nothing is a formula or a mark', () => {
    const { text, html } = copiedTable(
      ['Acuerdo', 'Monto'],
      [
        ['=HYPERLINK("x")\n<b>', ' +1'],
        ['a\tb', '@x'],
      ],
    )
    expect(text).toBe("Acuerdo\tMonto\r\n'=HYPERLINK(\"x\") <b>\t'+1\r\na b\t'@x")
    expect(html).toContain("<td>'=HYPERLINK(&quot;x&quot;) &lt;b&gt;</td><td>'+1</td>")
    expect(html).toContain('<thead><tr><th>Acuerdo</th><th>Monto</th></tr></thead>')
  })
})

describe('a change of many', () => {
  const rows = [agreement(), agreement({ id: 'b', state: 'fulfilled', dueKind: 'continuous', dueDate: null })]

  it('leaves out those that are so already', () => {
    expect(bulkEdits(rows, { field: 'state', now: 'fulfilled' }, own)).toEqual([
      { id: 'a', changes: { state: { was: 'open', now: 'fulfilled' } }, own: {} },
    ])
    expect(bulkEdits(rows, { field: 'due', kind: 'continuous', day: '2026-12-24' }, own)).toEqual([
      {
        id: 'a',
        changes: { dueKind: { was: 'date', now: 'continuous' }, dueDate: { was: '2026-12-01', now: null } },
        own: {},
      },
    ])
    const of = own.fields[0]
    if (!of) throw new Error('no field')
    expect(bulkEdits(rows, { field: 'own', of, now: 'alfa' }, own)).toEqual([
      { id: 'b', changes: {}, own: { d: { was: null, now: 'Alfa' } } },
    ])
  })

  it('puts those who answer beside the others, each once, or in their place', () => {
    const printed = { organizationId: 'o', personId: null, name: null, printed: 'SEPRO' }
    const [there, new_] = [
      { organizationId: 'o', personId: null, name: null },
      { organizationId: null, personId: null, name: 'Red' },
    ]
    const row = agreement({ lead: [printed], leadUndefined: true })
    expect(bulkEdits([row], { field: 'lead', now: [there, new_], adding: true }, own)).toEqual([
      {
        id: 'a',
        changes: { lead: { was: [there], now: [there, new_] }, leadUndefined: { was: true, now: false } },
        own: {},
      },
    ])
    expect(bulkEdits([row], { field: 'lead', now: [], adding: false }, own)).toEqual([
      { id: 'a', changes: { lead: { was: [there], now: [] } }, own: {} },
    ])
    expect(bulkEdits([row], { field: 'lead', now: [there], adding: true }, own)).toEqual([])
  })
})

describe('a filter by a field of the person’s own', () => {
  const facts = {
    sectorOf: new Map(),
    silentBefore: '2026-10-01',
    soonDays: 7,
    own: own.values,
    ownFields: new Set(['d']),
  }
  const rows = [agreement(), agreement({ id: 'b' })]
  const found = (wanted: string) => {
    const filter = readFilter(new URLSearchParams({ [ownFilterName('d')]: wanted }).toString())
    return filterRows(rows, filter, facts, '', () => '').map(row => row.id)
  }

  it('that is no more lets everything through', () => {
    const filter = readFilter(new URLSearchParams({ [ownFilterName('gone')]: 'Alfa' }).toString())
    expect(filterRows(rows, filter, facts, '', () => '')).toEqual(rows)
  })

  it.each([
    [HAS, ['a']],
    [HAS_NOT, ['b']],
    ['Alfa', ['a']],
    ['Beta', []],
  ])('lets through what says %s', (wanted, ids) => {
    expect(found(wanted)).toEqual(ids)
  })
})

describe('the days of a month', () => {
  it('stand in weeks from Monday, with those beside it', () => {
    const weeks = weeksOf('2026-11')
    expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([6, '2026-10-26', '2026-12-06'])
    expect(weeksOf('2027-02').flat()).toHaveLength(28)
  })

  it('lead on to others, also where months differ in length', () => {
    expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01')
    expect(monthAfter('2026-12-31', 2)).toBe('2027-02-28')
    expect(monthAfter('2026-01-15', -1)).toBe('2025-12-15')
  })
})
