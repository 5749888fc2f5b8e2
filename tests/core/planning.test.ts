import fc from 'fast-check'
import { expect, it } from 'vitest'
import { carryDecision } from '../../core/planning.ts'
import { agreementState, dueKind } from '../../shared/contract/fields.ts'
import { openWorld } from '../support/world.ts'

const due = { state: 'open', dueKind: 'date', dueDate: '2026-12-10', snoozeDays: null } as const

it.each([
  ['one with time left', due, { goes: true, reason: 'open', until: null }],
  ['one past its date', { ...due, dueDate: '2026-11-20' }, { goes: true, reason: 'overdue', until: null }],
  ['one snoozed for later', { ...due, snoozeDays: 5 }, { goes: false, reason: 'snoozed', until: '2026-12-05' }],
  ['one whose time has come', { ...due, snoozeDays: 20 }, { goes: true, reason: 'due', until: null }],
  ['one snoozed but past its date', { ...due, dueDate: '2026-11-20', snoozeDays: 3 }, { goes: true, reason: 'overdue', until: null }],
  ['one without a date, even if snoozed', { ...due, dueKind: 'continuous', dueDate: null, snoozeDays: 3 }, { goes: true, reason: 'open', until: null }],
  ['one to be defined, even if snoozed', { ...due, dueKind: 'undefined', dueDate: null, snoozeDays: 3_650 }, { goes: true, reason: 'open', until: null }],
  ['one whose date was taken away after it was snoozed', { ...due, dueDate: null, snoozeDays: 5 }, { goes: true, reason: 'open', until: null }],
  ['one of which nobody said when, even if snoozed', { ...due, dueKind: null, dueDate: null, snoozeDays: 5 }, { goes: true, reason: 'open', until: null }],
  ['one that keeps an old date behind "continuous"', { ...due, dueKind: 'continuous', snoozeDays: 5 }, { goes: true, reason: 'open', until: null }],
  ['one snoozed until its very day', { ...due, dueDate: '2026-11-21', snoozeDays: 0 }, { goes: true, reason: 'due', until: null }],
  ['one that is fulfilled', { ...due, state: 'fulfilled' }, { goes: false, reason: 'done', until: null }],
] as const)('on the agenda of 21 November: %s', (_, agreement, decision) => {
  expect(carryDecision(agreement, '2026-11-21')).toEqual(decision)
}) // biome-ignore format: a table

it('an open agreement is on the agenda, or comes back on a day that is told and not behind its date', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))
  const followed = fc.record({
    state: fc.constantFrom(...agreementState.options),
    dueKind: fc.option(fc.constantFrom(...dueKind.options)),
    dueDate: fc.option(day),
    snoozeDays: fc.option(fc.integer({ min: 0, max: 3_650 })),
  })
  fc.assert(
    fc.property(followed, day, (agreement, today) => {
      const { goes, reason, until } = carryDecision(agreement, today)
      const open = agreement.state === 'open' || agreement.state === 'inProgress'
      if (!open || goes) {
        expect([goes, reason === 'done', until]).toEqual([open, !open, null])
        return
      }
      expect(reason).toBe('snoozed')
      if (until === null || agreement.dueDate === null) throw new Error('snoozed without a day')
      expect(until > today && until <= agreement.dueDate).toBe(true)
      expect(carryDecision(agreement, until).goes).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

it('a meeting is planned from its body: number, agenda, whom it convenes, and every open agreement', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  await call('bodies.change', {
    id: world.body,
    changes: { defaultAgenda: { was: [], now: [{ title: 'Asuntos varios', presenter: '', minutes: 20 }] } },
  })
  await call('convening.add', { bodyId: world.body, organizationId: world.otherOrganization, personId: null })
  await call('agreements.change', { id: world.agreements[1], changes: { state: { was: 'open', now: 'fulfilled' } } })
  await call('agreements.change', { id: world.agreements[0], changes: { snoozeDays: { was: null, now: 2 } } })
  const which = { bodyId: world.body, from: null, date: '2026-11-25', language: 'es' } as const
  const proposal = await call('meetings.proposal', which)
  expect(proposal).toMatchObject({ reference: 'GNC-2026-02', convened: 1, title: 'Tercera reunión', language: 'es' })
  expect(proposal.previous).toMatchObject({ id: world.meeting, reference: 'GNC-2026-01' })
  expect(proposal.carried.map(({ reference, goes, reason }) => [reference, goes, reason])).toEqual([
    ['GNC-2026-01/1', false, 'snoozed'],
    ['GNC-2026-01/2', false, 'done'],
    ['GNC-2026-01/3', true, 'open'],
  ])

  const { id } = await call('meetings.plan', {
    ...which,
    title: proposal.title,
    startTime: '09:00',
    modality: null,
    place: 'Tegucigalpa',
    link: '',
    withAgenda: true,
    withConvened: true,
    agreementIds: proposal.carried.filter(row => row.goes).map(row => row.agreementId),
  })
  const meeting = await call('meetings.get', { id })
  expect(meeting).toMatchObject({
    state: 'planned',
    previousId: world.meeting,
    startTime: '09:00',
    place: 'Tegucigalpa',
  })
  expect(meeting.agenda.map(({ kind, title }) => [kind, title])).toEqual([
    ['previousMinutes', 'Aprobación del acta anterior (GNC-2026-01)'],
    ['followUp', 'Seguimiento de acuerdos'],
    ['ordinary', 'Asuntos varios'],
  ])
  expect(meeting.attendance.map(({ status, printed }) => [status, printed.organization])).toEqual([
    ['invited', 'Agencia de Cooperación'],
  ])
  expect(meeting.carried.map(({ reference, text }) => [reference, text])).toEqual([
    ['GNC-2026-01/3', 'Convocar a la academia'],
  ])
  expect(await call('history.undo', {})).toEqual({ method: 'meetings.plan' })
  expect((await call('meetings.list', {})).map(row => row.reference)).toEqual(['GNC-2026-01'])
})

it('a plan tells of what was done since the meeting before, also where that one did not look at it, and of nothing done earlier', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  const [snoozed, earlier, undated] = world.agreements
  const { id: previous } = await call('meetings.add', { bodyId: world.body, title: 'Cuarta', date: '2026-11-20' })
  const close = (id: string, closedOn: string | null) =>
    call('agreements.change', {
      id,
      changes: { state: { was: 'open', now: 'fulfilled' }, closedOn: { was: null, now: closedOn } },
    })
  await call('carriedAgreements.add', { meetingId: previous, agreementId: earlier })
  await call('carriedAgreements.add', { meetingId: previous, agreementId: undated })
  await close(snoozed, '2026-11-21')
  await close(earlier, '2026-11-18')
  await close(undated, '2026-11-18')
  await call('agreements.change', { id: undated, changes: { closedOn: { was: '2026-11-18', now: null } } })
  const proposal = await call('meetings.proposal', {
    bodyId: world.body,
    from: null,
    date: '2026-11-25',
    language: 'es',
  })
  expect(proposal.previous?.id).toBe(previous)
  expect(proposal.carried.map(({ agreementId, reason }) => [agreementId, reason])).toEqual([
    [snoozed, 'done'],
    [undated, 'done'],
  ])
})

it('without a list of its own a body convenes who came last time; an earlier meeting lends its list and agenda', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  const which = { bodyId: world.body, date: '2026-12-01', language: 'en' } as const
  expect((await call('meetings.proposal', { ...which, from: null })).convened).toBe(2)
  expect((await call('meetings.proposal', { ...which, from: world.meeting })).agenda.map(item => item.title)).toEqual([
    'Approval of the previous minutes (GNC-2026-01)',
    'Follow-up of agreements',
    'Apertura',
    'Avances del plan',
  ])
  expect(await call('convening.copy', { bodyId: world.body, meetingId: world.meeting })).toEqual({ added: 2 })
  expect(await call('convening.copy', { bodyId: world.body, meetingId: world.meeting })).toEqual({ added: 0 })
  const { convening } = await call('bodies.get', { id: world.body })
  expect(convening.map(({ printed }) => printed.person ?? printed.organization)).toEqual([
    'Dra. Ana Núñez',
    'Agencia de Cooperación',
  ])
})

it('an agreement is carried into a meeting once, and what is said about it stays with the meeting', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  const { id } = await call('meetings.add', { bodyId: world.body, date: '2026-12-01' })
  const first = await call('carriedAgreements.add', { meetingId: id, agreementId: world.agreements[0] })
  expect(await call('carriedAgreements.add', { meetingId: id, agreementId: world.agreements[0] })).toEqual(first)
  await call('carriedAgreements.change', { id: first.id, changes: { remark: { was: '', now: 'Sigue en consulta.' } } })
  const { carried } = await call('meetings.get', { id })
  expect(carried).toMatchObject([{ reference: 'GNC-2026-01/1', remark: 'Sigue en consulta.', lead: ['SEPRO'] }])
})

it('a series shows of each session its phase, who facilitated, how many came, and what it produced', async () => {
  const { core, world } = await openWorld()
  const { call } = core
  const [ana, agency] = (await call('meetings.get', { id: world.meeting })).attendance
  await call('attendance.change', { id: ana?.id ?? '', changes: { role: { was: 'participant', now: 'facilitator' } } })
  await call('attendance.change', { id: agency?.id ?? '', changes: { headCount: { was: null, now: 4 } } })
  await call('meetings.change', {
    id: world.meeting,
    changes: { phase: { was: '', now: 'Diagnóstico' }, products: { was: [], now: ['Árbol de problemas'] } },
  })
  await call('meetings.add', { bodyId: world.body, date: '2026-12-01' })
  expect(await call('bodies.sessions', { id: world.body })).toMatchObject([
    {
      reference: 'GNC-2026-01',
      phase: 'Diagnóstico',
      facilitators: ['Dra. Ana Núñez'],
      institutions: 2,
      people: 5,
      products: ['Árbol de problemas'],
    },
    { reference: 'GNC-2026-02', phase: '', facilitators: [], institutions: 0, people: 0, products: [] },
  ])
})
