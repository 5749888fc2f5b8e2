import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract/index.ts'
import { letterNumberAfter } from '../../shared/letterNumber.ts'
import type { TestCore } from '../support/core.ts'
import { followUpNow, openWorld, type World } from '../support/world.ts'
import { readWordFile } from './documents/minutesWordFile.ts'

const DAY = 86_400_000
type Opened = { core: TestCore; world: World }
type Answer = { organizationId: string | null; personId: string | null; name: string | null }

const organization = (organizationId: string): Answer => ({ organizationId, personId: null, name: null })
const named = (name: string): Answer => ({ organizationId: null, personId: null, name })

/** The first agreement is led by SEPRO and due on December 1; the second is overdue, the third is due soon, led by a name. */
async function openPressing(): Promise<Opened> {
  const opened = await openWorld()
  const { core, world } = opened
  const [, second, third] = world.agreements
  await due(core, second, '2026-11-01')
  await due(core, third, '2026-11-25')
  await lead(core, second, [organization(world.organization)])
  await lead(core, third, [named('Alcaldía de Intibucá'), organization(world.organization)])
  return opened
}

async function due(core: TestCore, id: string, day: string) {
  await core.call('agreements.change', {
    id,
    changes: { dueKind: { was: null, now: 'date' }, dueDate: { was: null, now: day } },
  })
}

async function lead(core: TestCore, id: string, now: Answer[]) {
  await core.call('agreements.change', { id, changes: { lead: { was: [], now } } })
}

const letter = {
  language: 'es',
  letterNumber: 'SEPRO-009-2026',
  replyBy: '2026-12-04',
  signatory: 'Marta Zúniga',
  signatoryPosition: 'Coordinadora',
} as const

const sent = (to: Answer, agreementIds: string[], more: Partial<Input<'reminders.add'>> = {}) => ({
  ...to,
  sentOn: '2026-11-21',
  channel: 'letter' as const,
  letterNumber: 'SEPRO-009-2026',
  note: '',
  agreementIds,
  ...more,
})

describe('what is to be reminded', () => {
  it('stands under each who leads it, the ones that press most first', async () => {
    const { core, world } = await openPressing()
    const [, second, third] = world.agreements
    const { counts, groups, soonDays, silentDays } = await core.call('reminders.due', {})
    expect({ soonDays, silentDays }).toEqual({ soonDays: 7, silentDays: 30 })
    expect(counts).toEqual({ all: 2, overdue: 1, dueSoon: 1, silent: 0 })
    expect(groups.map(({ printed, agreements }) => [printed, agreements.map(({ id }) => id)])).toEqual([
      ['SEPRO', [second, third]],
      ['Alcaldía de Intibucá', [third]],
    ])
    expect(groups[0]?.agreements[0]).toMatchObject({
      reference: 'GNC-2026-01/2',
      daysLeft: -20,
      overdue: true,
      reasons: ['overdue'],
      lastWord: '2026-11-10',
    })
  })

  it('goes by the days of the settings, in Today as well', async () => {
    const { core, world } = await openPressing()
    await core.call('settings.change', {
      changes: { soonDays: { was: 7, now: 3 }, silentDays: { was: 30, now: 10 } },
    })
    const counts = async () => (await core.call('reminders.due', {})).counts
    expect(await counts()).toEqual({ all: 2, overdue: 1, dueSoon: 0, silent: 2 })
    const today = await core.call('today.get', {})
    expect([today.dueSoon.ids, today.silent.ids.length]).toEqual([[], 2])
    await core.call('followUps.add', { agreementId: world.agreements[2], ...followUpNow })
    expect((await counts()).silent).toBe(1)
    const wrong = await core.answer('settings.change', { changes: { silentDays: { was: 10, now: 0 } } })
    expect(wrong).toMatchObject({ ok: false, error: { code: 'input.invalid' } })
  })

  it('leaves out what is done, and keeps together what nobody answers for', async () => {
    const { core, world } = await openPressing()
    const [first, second, third] = world.agreements
    await core.call('agreements.change', { id: second, changes: { state: { was: 'open', now: 'fulfilled' } } })
    await core.call('agreements.change', {
      id: third,
      changes: { lead: { was: [named('Alcaldía de Intibucá'), organization(world.organization)], now: [] } },
    })
    core.pass(40 * DAY)
    const { groups } = await core.call('reminders.due', {})
    expect(groups.map(({ printed, agreements }) => [printed, agreements.map(({ id }) => id)])).toEqual([
      ['SEPRO', [first]],
      ['', [third]],
    ])
    expect(groups.map(({ contacts }) => contacts.length)).toEqual([1, 0])
  })

  it('names those who hold a post there today, the head first', async () => {
    const { core, world } = await openPressing()
    const add = async (name: string, title: string, dates: { startDate?: string; endDate?: string } = {}) => {
      const { id } = await core.call('people.add', { name })
      const post = { organizationId: world.organization, title, startDate: null, endDate: null, ...dates }
      await core.call('posts.add', { personId: id, ...post })
      return id
    }
    await add('Berta Cruz', 'Asistente técnica')
    await add('Carlos Mejía', 'Ministro', { endDate: '2026-10-31' })
    await add('Delia Ponce', 'Ministra', { startDate: '2026-11-01' })
    await add('Elena Sosa', 'Viceministra')
    await core.call('people.change', { id: world.person, changes: { email: { was: null, now: 'ana@sepro.example' } } })
    const contacts = (await core.call('reminders.due', {})).groups[0]?.contacts
    expect(contacts?.map(({ printed, position, email }) => [printed, position, email])).toEqual([
      ['Delia Ponce', 'Ministra', null],
      ['Dra. Ana Núñez', 'Directora', 'ana@sepro.example'],
      ['Elena Sosa', 'Viceministra', null],
      ['Berta Cruz', 'Asistente técnica', null],
    ])
  })
})

describe('a reminder that was sent', () => {
  it('is noted with its agreements, shown with each and with who got it, and taken back by undo', async () => {
    const { core, world } = await openPressing()
    const [first, second] = world.agreements
    const to = organization(world.organization)
    const { id } = await core.call('reminders.add', sent(to, [first, second, second]))
    await core.call('reminders.add', sent(to, [second], { sentOn: '2026-11-05', channel: 'phone', letterNumber: null }))
    const shown = await core.call('reminders.list', { agreementId: second })
    expect(shown.map(({ sentOn, channel, printed, agreements }) => [sentOn, channel, printed, agreements])).toEqual([
      ['2026-11-21', 'letter', 'SEPRO', 2],
      ['2026-11-05', 'phone', 'SEPRO', 1],
    ])
    expect((await core.call('reminders.due', {})).groups[0]?.sent.map(row => row.id)).toContain(id)
    await core.call('history.undo', {})
    expect(await core.call('reminders.list', { agreementId: second })).toHaveLength(1)
    await core.call('reminders.remove', { id })
    expect(await core.call('reminders.list', { agreementId: first })).toEqual([])
    await core.call('history.undo', {})
    expect(await core.call('reminders.list', { agreementId: first })).toHaveLength(1)
  })

  it('goes to somebody, about agreements that there are', async () => {
    const { core, world } = await openPressing()
    const refusal = async (input: object) => {
      const answer = await core.answer('reminders.add', input)
      return answer.ok ? null : answer.error.code
    }
    const [first] = world.agreements
    expect(await refusal(sent({ organizationId: null, personId: null, name: null }, [first]))).toBe(
      'responsible.notFound',
    )
    expect(await refusal(sent(organization(world.organization), [world.meeting]))).toBe('record.notFound')
    expect(await refusal(sent(organization(world.meeting), [first]))).toBe('record.notFound')
    expect(await refusal(sent(named('Alcaldía'), []))).toBe('input.invalid')
    expect(await refusal(sent(named('Alcaldía'), [first]))).toBeNull()
  })

  it('keeps the institution that it went to, and follows it into another entry', async () => {
    const { core, world } = await openPressing()
    const other = organization(world.otherOrganization)
    await core.call('reminders.add', sent(other, [world.agreements[1]]))
    await core.call('organizations.merge', { id: world.otherOrganization, into: world.organization })
    expect((await core.call('reminders.list', { agreementId: world.agreements[1] }))[0]?.printed).toBe('SEPRO')
    const { id } = await core.call('organizations.add', { name: 'Instituto de Aguas' })
    await core.call('reminders.add', sent(organization(id), [world.agreements[1]]))
    expect(await core.answer('organizations.remove', { id })).toMatchObject({ error: { code: 'record.inUse' } })
    const { id: person } = await core.call('people.add', { name: 'Óscar Andino' })
    await core.call('reminders.add', sent({ ...other, organizationId: null, personId: person }, [world.agreements[1]]))
    expect(await core.answer('people.remove', { id: person })).toMatchObject({ error: { code: 'record.inUse' } })
  })

  it('counts among the reminders of a tracker that has not come back, once a day', async () => {
    const { core, world } = await openPressing()
    const to = organization(world.organization)
    const awaited = async () => (await core.call('tracker.awaited', {})).map(row => [row.printed, row.reminders])
    await core.call('reminders.add', sent(to, [world.agreements[1]], { sentOn: '2026-11-01' }))
    await core.call('tracker.export', { format: 'xlsx', language: 'es', to })
    await core.call('reminders.add', sent(to, [world.agreements[1]], { channel: 'tracker' }))
    expect(await awaited()).toEqual([['SEPRO', 0]])
    core.pass(3 * DAY)
    await core.call('reminders.add', sent(to, [world.agreements[1]], { sentOn: '2026-11-24', channel: 'phone' }))
    expect(await awaited()).toEqual([['SEPRO', 1]])
    await core.call('tracker.export', { format: 'xlsx', language: 'es', to })
    expect(await awaited()).toEqual([['SEPRO', 1]])
    expect((await core.call('reminders.due', {})).groups[0]?.awaited).toEqual({
      since: '2026-11-21',
      last: '2026-11-24',
      reminders: 1,
      agreements: 3,
    })
  })
})

describe('the letters', () => {
  it('say to whom, what, until when, and fix the numbers', async () => {
    const { core, world } = await openPressing()
    const file = await core.call('reminderLetters.export', { ...letter, to: organization(world.organization) })
    expect(file.name).toBe('Recordatorio SEPRO-009-2026 SEPRO 2026-11-21.docx')
    const { text } = readWordFile(file.bytes)
    for (const words of [
      'SEPRO-009-2026',
      '21 de noviembre de 2026',
      'Dra. Ana Núñez',
      'Directora',
      'Secretaría de Protección (SEPRO)',
      'Estimada Dra. Ana Núñez:',
      '1 vencido y 1 por vencer',
      'GNC-2026-01/2',
      '20 días',
      'Vence en 4 días',
      'a más tardar el 4 de diciembre de 2026',
      'Marta Zúniga',
      'Coordinadora',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('GNC-2026-01/1')
    expect((await core.call('meetings.list', {}))[0]?.numbersFixed).toBe(true)
  })

  it('name nobody where nobody is to be named, and hold only what was asked for', async () => {
    const { core, world } = await openPressing()
    const { bytes } = await core.call('reminderLetters.export', {
      ...letter,
      language: 'en',
      only: 'overdue',
      replyBy: null,
      addressee: null,
      to: organization(world.organization),
    })
    const { text } = readWordFile(bytes)
    expect(text).toContain('Dear Sir or Madam:')
    expect(text).toContain('1 overdue')
    expect(text).not.toContain('Núñez')
    expect(text).not.toContain('GNC-2026-01/3')
  })

  it('come for all at once, counted on', async () => {
    const { core } = await openPressing()
    const file = await core.call('reminderLetters.export', { ...letter, to: 'each' })
    expect(file.name).toBe('Recordatorios 2026-11-21.zip')
    expect(Object.keys(unzipSync(file.bytes))).toEqual([
      'Recordatorio SEPRO-009-2026 SEPRO 2026-11-21.docx',
      'Recordatorio SEPRO-010-2026 Alcaldía de Intibucá 2026-11-21.docx',
    ])
    expect(await core.answer('reminderLetters.export', { ...letter, to: 'each', only: 'silent' })).toMatchObject({
      error: { code: 'responsible.notFound' },
    })
  })

  it('are printed on the letterhead that was chosen for them', async () => {
    const { core, world } = await openPressing()
    const { bytes } = await core.call('letterheads.starter', { kind: 'reminder', language: 'es' })
    const report = await core.call('letterheads.check', { name: 'a.docx', bytes, kind: 'reminder' })
    expect(report).toMatchObject({ faults: [], missing: [] })
    await core.call('letterheads.choose', { kind: 'reminder', language: 'es', name: 'Membrete.docx', bytes })
    const own = await core.call('reminderLetters.export', { ...letter, to: organization(world.organization) })
    const { text } = readWordFile(own.bytes)
    expect(text).toContain('Estimada Dra. Ana Núñez:')
    expect(text).toContain('GNC-2026-01/2')
    expect(text).not.toContain('{{')
    const all = unzipSync((await core.call('reminderLetters.export', { ...letter, to: 'each' })).bytes)
    for (const one of Object.values(all)) expect(readWordFile(one).text).toContain('Marta Zúniga')
  })

  it.each([
    ['SEPRO-009-2026', 2, 'SEPRO-011-2026'],
    ['999', 1, '1000'],
    ['Oficio 7/2026', 1, 'Oficio 8/2026'],
    ['2026', 3, '2026'],
    ['', 3, ''],
  ])('count %s on by %i to %s', (first, places, expected) => {
    expect(letterNumberAfter(first, places)).toBe(expected)
  })
})

describe('the mail', () => {
  const open = async ({ core, world }: Opened, more: object = {}) => {
    const order = { ...letter, to: organization(world.organization), attach: 'letter' as const, ...more }
    const { name, bytes } = await core.call('reminderMail.export', order)
    return { name, text: strFromU8(bytes) }
  }
  const decoded = (text: string) =>
    [...text.matchAll(/base64\r\n(?:[^\r\n]+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, body = '']) =>
      Buffer.from(body, 'base64'),
    )

  it('goes to the one addressed, says it in words and as a page, and brings the letter', async () => {
    const opened = await openPressing()
    const { core, world } = opened
    const found = await open(opened)
    expect(found.name).toBe('Recordatorio SEPRO-009-2026 SEPRO 2026-11-21.eml')
    expect(found.text).not.toMatch(/^To:/m)
    await core.call('people.change', { id: world.person, changes: { email: { was: null, now: 'ana@sepro.example' } } })
    const { text } = await open(opened)
    expect(text).toMatch(/^To: .*<ana@sepro\.example>/m)
    expect(text).toContain('multipart/alternative')
    const [plain, html, attached] = decoded(text)
    expect(String(plain)).toContain('GNC-2026-01/2')
    expect(String(html)).toContain('<td>20 días</td>')
    expect(readWordFile(new Uint8Array(attached ?? [])).text).toContain('Estimada Dra. Ana Núñez:')
  })

  it('brings the tracker, which is then awaited', async () => {
    const opened = await openPressing()
    const { text } = await open(opened, { attach: 'tracker' })
    expect(text).toContain('spreadsheetml.sheet')
    expect(await opened.core.call('tracker.awaited', {})).toMatchObject([{ printed: 'SEPRO' }])
  })

  it('makes no page of what people wrote', async () => {
    const opened = await openPressing()
    const { core, world } = opened
    const [, second] = world.agreements
    const was = (await core.call('agreements.get', { id: second })).text
    await core.call('agreements.change', {
      id: second,
      changes: { text: { was, now: '<img src=x onerror=1> & "más"' } },
    })
    const [, html] = decoded((await open(opened)).text)
    expect(String(html)).toContain('&lt;img src=x onerror=1&gt; &amp; &quot;más&quot;')
  })
})
