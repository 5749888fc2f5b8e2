import { describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract/index.ts'
import type { TestCore } from '../support/core.ts'
import { openTestCore } from '../support/core.ts'
import { followUpNow, openWorld } from '../support/world.ts'
import { readWordFile } from './documents/minutesWordFile.ts'

const DAY = 86_400_000

type Changes = Input<'agreements.change'>['changes']

/** The agreements behind each figure, by what they are called here. */
async function asked(core: TestCore, names: ReadonlyMap<string, string>, input: Input<'dashboard.get'> = {}) {
  const figures = await core.call('dashboard.get', input)
  const named = (rows: readonly number[]) => rows.map(row => names.get(figures.ids[row] ?? '') ?? '?').sort()
  return { figures, named }
}

describe('the figures of the register', () => {
  it('are nothing where there are no agreements', async () => {
    const core = await openTestCore()
    const figures = await core.call('dashboard.get', {})
    expect(figures).toMatchObject({ today: '2026-11-21', since: '2026-10-22', ids: [], open: [], next: [] })
    expect(figures.ratings.average).toBeNull()
    expect(figures.byBody).toEqual([])
  })

  it('count what is open, overdue, due, fulfilled on time, and how it is rated', async () => {
    const { core, world, names, add } = await counted()
    // Of the world: one led by SEPRO, due on the first of December; two without a day.
    const due = (day: string): Changes => ({ dueKind: { was: null, now: 'date' }, dueDate: { was: null, now: day } })
    const done = (closedOn: string | null): Changes => ({
      state: { was: 'open', now: 'fulfilled' },
      closedOn: { was: null, now: closedOn },
    })
    const old = await core.call('meetings.add', { bodyId: world.body, title: 'Primera', date: '2026-03-01' })
    await add('vencido', old.id, { ...due('2026-11-20'), rating: { was: null, now: 2 } })
    await add('hoy', old.id, due('2026-11-21'))
    await add('lejano', old.id, due('2027-01-15'))
    await add('a tiempo', old.id, { ...due('2026-06-01'), ...done('2026-06-01'), rating: { was: null, now: 5 } })
    await add('tarde', old.id, { ...due('2026-06-01'), ...done('2026-06-02') })
    await add('retirado', old.id, { ...due('2026-06-01'), state: { was: 'open', now: 'withdrawn' } })
    const { figures, named } = await asked(core, names)
    expect(named(figures.open)).toEqual(['a', 'b', 'c', 'hoy', 'lejano', 'vencido'])
    expect(named(figures.overdue)).toEqual(['vencido'])
    expect(named(figures.dueSoon)).toEqual(['a', 'hoy'])
    expect(named(figures.withoutDay)).toEqual(['b', 'c'])
    expect(named(figures.fulfilled)).toEqual(['a tiempo', 'tarde'])
    expect(named(figures.punctuality.onTime)).toEqual(['a tiempo'])
    expect(named(figures.punctuality.late)).toEqual(['tarde'])
    expect(figures.ratings.average).toBe(3.5)
    expect(named(figures.ratings.levels[2] ?? [])).toEqual(['vencido'])
    expect(figures.ratings.unrated).toHaveLength(6)
    expect(named(figures.ageing.upTo30)).toEqual(['a', 'b', 'c'])
    expect(named(figures.ageing.longer)).toEqual(['hoy', 'lejano', 'vencido'])
    expect(figures.next.map(({ reference, daysLeft }) => [reference, daysLeft])).toEqual([
      ['GNC-2026-02/2', 0],
      ['GNC-2026-01/1', 10],
    ])
    expect(figures.attention.map(({ daysLeft }) => daysLeft)).toEqual([-1, 0, 10])
    expect(figures.byBody.map(({ name, open, overdue }) => [name, open.length, overdue.length])).toEqual([
      ['GNC · Grupo Nacional', 6, 1],
    ])
    expect(figures.byResponsible.map(({ key, name, open }) => [key, name, open.length])).toEqual([
      [`organization:${world.organization}`, 'SEPRO', 1],
      ['', '', 5],
    ])
  })

  it('count one of several institutions with each of them, and only meetings of the body and the days asked for', async () => {
    const { core, world, names, add } = await counted()
    const other = await core.call('bodies.add', { code: 'MTP', name: 'Mesa técnica', kind: 'workingGroup' })
    const { id } = await core.call('meetings.add', { bodyId: other.id, title: 'Mesa', date: '2026-09-01' })
    const both = [world.organization, world.otherOrganization]
    const lead = both.map(organizationId => ({ organizationId, personId: null, name: null }))
    await add('de dos', id, { lead: { was: [], now: lead } })
    const whole = await asked(core, names)
    expect(whole.figures.byResponsible.map(({ name, open }) => [name, whole.named(open)])).toEqual([
      ['SEPRO', ['a', 'de dos']],
      ['Agencia de Cooperación', ['de dos']],
      ['', ['b', 'c']],
    ])
    const table = await asked(core, names, { bodyId: other.id })
    expect(table.named(table.figures.open)).toEqual(['de dos'])
    const before = await asked(core, names, { to: '2026-10-01' })
    expect(before.named(before.figures.open)).toEqual(['de dos'])
    const after = await asked(core, names, { from: '2026-10-01' })
    expect(after.named(after.figures.open)).toEqual(['a', 'b', 'c'])
  })
})

describe('what moved since a day', () => {
  it('is told by how each agreement stood when the day began', async () => {
    const { core, world, names } = await counted()
    const [a, b, c] = world.agreements
    const change = (id: string, changes: Changes) => core.call('agreements.change', { id, changes })
    await change(b, { dueKind: { was: null, now: 'date' }, dueDate: { was: null, now: '2026-11-25' } })
    await change(c, { rating: { was: null, now: 4 } })
    core.pass(10 * DAY)
    // The first of December: from the second on is compared with how it stands now.
    core.pass(DAY)
    await change(a, { state: { was: 'open', now: 'fulfilled' } })
    await change(c, { rating: { was: 4, now: 1 } })
    await change(c, { rating: { was: 1, now: 3 } })
    const since = await asked(core, names, { since: '2026-12-01' })
    const { movement } = since.figures
    expect(since.named(movement.opened)).toEqual([])
    expect(since.named(movement.fulfilled)).toEqual(['a'])
    expect(since.named(movement.ratedDown)).toEqual(['c'])
    expect(since.named(movement.becameOverdue)).toEqual([])
    expect([movement.openThen, movement.overdueThen, movement.averageThen]).toEqual([3, 1, 4])
    const longer = await asked(core, names, { since: '2026-11-22' })
    expect(longer.named(longer.figures.movement.becameOverdue)).toEqual(['b'])
    expect(longer.figures.movement.overdueThen).toBe(0)
    const all = await asked(core, names, { since: '2026-11-01' })
    expect(all.named(all.figures.movement.opened)).toEqual(['a', 'b', 'c'])
    expect(all.figures.movement.openThen).toBe(0)
  })

  it('goes by the days of closing and of follow-ups, not by when they were written down', async () => {
    const { core, world, names } = await counted()
    const [a, b] = world.agreements
    core.pass(20 * DAY)
    const fulfilled: Changes = { state: { was: 'open', now: 'fulfilled' }, closedOn: { was: null, now: '2026-11-25' } }
    await core.call('agreements.change', { id: a, changes: fulfilled })
    const rated = { ...followUpNow, agreementId: b }
    await core.call('followUps.add', { ...rated, date: '2026-11-30', rating: 2 })
    await core.call('followUps.add', { ...rated, date: '2026-12-10', rating: 4 })
    const december = await asked(core, names, { since: '2026-12-05' })
    expect(december.named(december.figures.movement.fulfilled)).toEqual([])
    expect(december.named(december.figures.movement.ratedUp)).toEqual(['b'])
    expect(december.figures.movement.openThen).toBe(2)
    const november = await asked(core, names, { since: '2026-11-24' })
    expect(november.named(november.figures.movement.fulfilled)).toEqual(['a'])
    // Nobody had rated it then.
    expect(november.named(november.figures.movement.ratedUp)).toEqual([])
  })

  it('knows what was opened again, and forgets what undo took back', async () => {
    const { core, world, names } = await counted()
    const [a] = world.agreements
    await core.call('agreements.change', { id: a, changes: { state: { was: 'open', now: 'fulfilled' } } })
    core.pass(5 * DAY)
    await core.call('history.undo', {})
    const undone = await asked(core, names, { since: '2026-11-24' })
    expect(undone.named(undone.figures.movement.reopened)).toEqual(['a'])
    core.pass(DAY)
    const later = await asked(core, names, { since: '2026-11-27' })
    expect(later.named(later.figures.movement.reopened)).toEqual([])
  })
})

it('the status sheet says the figures, shows them as pictures that say in words what they show, and fixes numbers', async () => {
  const { core, world } = await openWorld()
  const { bytes, name } = await core.call('status.export', { format: 'docx', language: 'es', bodyId: world.body })
  expect(name).toBe('Estado de acuerdos GNC 2026-11-21.docx')
  const { text, part, parts } = readWordFile(bytes)
  expect(text).toContain('Estado de los acuerdos\nGrupo Nacional · Al 21 de noviembre de 2026\nAbiertos\n3\n▲ 3 desde')
  expect(text).toContain('Requieren atención')
  expect(text).toContain('GNC-2026-01/1\nAprobar el plan\nSEPRO\n1 dic 2026')
  const described = [...part('word/document.xml').matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words)
  expect(described).toHaveLength(4)
  expect(described[0]).toContain('Abiertos por responsable (rayado: vencidos): Sin responsable: 2; SEPRO: 1.')
  expect([...parts.keys()].filter(path => path.endsWith('.png'))).toHaveLength(4)
  expect((await core.call('meetings.list', {})).map(({ numbersFixed }) => numbersFixed)).toEqual([true])
  const again = await core.call('status.export', { format: 'docx', language: 'es', bodyId: world.body })
  expect(again.bytes).toEqual(bytes)
})

/** The world with names for its agreements, and a way to add others. */
async function counted() {
  const { core, world } = await openWorld()
  const names = new Map<string, string>(world.agreements.map((id, index) => [id, 'abc'[index] ?? '']))
  async function add(name: string, meetingId: string, changes: Changes) {
    const { id } = await core.call('agreements.add', { meetingId, text: name })
    await core.call('agreements.change', { id, changes })
    names.set(id, name)
  }
  return { core, world, names, add }
}
