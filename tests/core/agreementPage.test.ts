import { createHash } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attachmentPath } from '../../core/attachmentStore.ts'
import type { AgreementHistoryLine } from '../../shared/contract/agreements.ts'
import type { TestCore } from '../support/core.ts'
import { plainPng } from '../support/pictures.ts'
import { followUpNow, openWorld, type World } from '../support/world.ts'

const letter = new TextEncoder().encode('Oficio 12-2026')

async function attach(core: TestCore, world: World, name = 'oficio.pdf', bytes: Uint8Array = letter) {
  return (await core.call('followUps.attach', { followUpId: world.followUp, name, bytes: new Uint8Array(bytes) })).id
}

function page(core: TestCore, id: string) {
  return core.call('agreements.get', { id })
}

describe("an agreement's page", () => {
  it('tells where it was said: by whom, in what capacity, and the points around', async () => {
    const { core, world } = await openWorld()
    const { origin } = await page(core, world.agreements[1])
    expect(origin).toEqual({
      pointId: world.points[2],
      interventionId: world.intervention,
      speaker: 'Dra. Ana Núñez',
      capacity: 'Directora, Secretaría de Protección',
      points: [
        { id: world.points[0], text: '¿Cuándo se aprueba el plan?', kind: 'question' },
        { id: world.points[1], text: 'En diciembre.', kind: 'answer' },
        { id: world.points[2], text: 'El censo está completo.', kind: 'statement' },
      ],
    })
    expect((await page(core, world.agreements[2])).origin).toBeNull()
  })

  it('tells to which meetings it was carried, and what was said about it there', async () => {
    const { core, world } = await openWorld()
    const later = await core.call('meetings.add', { bodyId: world.body, date: '2026-12-01', title: 'Cuarta' })
    const { id } = await core.call('carriedAgreements.add', { meetingId: later.id, agreementId: world.agreements[0] })
    await core.call('carriedAgreements.change', { id, changes: { remark: { was: '', now: 'Se pidió un mes más.' } } })
    expect((await page(core, world.agreements[0])).carried).toEqual([
      {
        id,
        meetingId: later.id,
        reference: 'GNC-2026-02',
        title: 'Cuarta',
        date: '2026-12-01',
        remark: 'Se pidió un mes más.',
      },
    ])
  })

  it('names what took its place, and at the other end what it replaced', async () => {
    const { core, world } = await openWorld()
    const [id, other] = world.agreements
    await core.call('agreements.change', { id, changes: { supersededById: { was: null, now: other } } })
    expect((await page(core, id)).supersededBy).toMatchObject({ id: other, reference: 'GNC-2026-01/2' })
    expect((await page(core, other)).supersedes).toMatchObject([{ id, state: 'superseded' }])
  })

  it('shows a relation at both ends, once, and takes it away at either', async () => {
    const { core, world } = await openWorld()
    const [one, other] = world.agreements
    const { id } = await core.call('relatedAgreements.add', { agreementId: one, otherId: other })
    const again = await core.call('relatedAgreements.add', { agreementId: other, otherId: one })
    expect(again.id).toBe(id)
    expect((await page(core, one)).related).toMatchObject([{ id, agreement: { id: other } }])
    expect((await page(core, other)).related).toMatchObject([{ id, agreement: { id: one } }])
    await core.call('relatedAgreements.remove', { id })
    expect((await page(core, one)).related).toEqual([])
    await expect(core.call('relatedAgreements.add', { agreementId: one, otherId: one })).rejects.toThrow(
      'agreement.relatedToItself',
    )
  })
})

describe('finding an agreement to name', () => {
  it.each([
    ['gnc-2026-01/2', ['GNC-2026-01/2']],
    ['2026 01 3', ['GNC-2026-01/3']],
    ['PUBLIC cens', ['GNC-2026-01/2']],
    ['académ', ['GNC-2026-01/3']],
    ['zzz', []],
    ['', ['GNC-2026-01/1', 'GNC-2026-01/2', 'GNC-2026-01/3']],
  ])('by %s', async (words, expected) => {
    const { core } = await openWorld()
    const found = await core.call('agreements.find', { words })
    expect(found.map(({ reference }) => reference)).toEqual(expected)
  })
})

describe('evidence', () => {
  it('is kept with its follow-up, opened as it came, and taken away until undone', async () => {
    const { core, world } = await openWorld()
    const id = await attach(core, world)
    const entry = { id, name: 'oficio.pdf', size: letter.byteLength }
    expect((await page(core, world.agreements[0])).followUps[0]?.files).toEqual([entry])
    const opened = await core.call('attachments.open', { id })
    expect(opened).toMatchObject({ name: 'oficio.pdf', mediaType: 'application/pdf' })
    expect(new TextDecoder().decode(opened.bytes)).toBe('Oficio 12-2026')
    await core.call('followUps.detach', { id })
    expect((await page(core, world.agreements[0])).followUps[0]?.files).toEqual([])
    await core.call('history.undo', {})
    expect((await page(core, world.agreements[0])).followUps[0]?.files).toEqual([entry])
  })

  it('goes and comes back with its follow-up', async () => {
    const { core, world } = await openWorld()
    const id = await attach(core, world)
    await core.call('followUps.remove', { id: world.followUp })
    await expect(core.call('attachments.open', { id })).rejects.toThrow('record.notFound')
    await core.call('history.undo', {})
    expect((await core.call('attachments.open', { id })).name).toBe('oficio.pdf')
  })

  it('is no empty file, and no file of anything else is taken away by its way', async () => {
    const { core, world } = await openWorld()
    await expect(attach(core, world, 'vacío.pdf', new Uint8Array())).rejects.toThrow('file.empty')
    const logo = { name: 'logo.png', bytes: new Uint8Array(plainPng(1, 1, [0, 0, 0])) }
    await core.call('logo.choose', logo)
    const { id = '' } = (await core.call('logo.get', {})) ?? {}
    await expect(core.call('followUps.detach', { id })).rejects.toThrow('record.notFound')
  })

  it('is missed by the check of the workspace, with the meeting of its agreement', async () => {
    const { core, world } = await openWorld()
    await attach(core, world)
    expect((await core.call('workspace.verify', {})).attachments).toBe(1)
    const { sha256 } = core.file.connection.prepare('SELECT sha256 FROM attachment').get() as { sha256: string }
    rmSync(attachmentPath(core.folder, sha256))
    const { good, missingAttachments } = await core.call('workspace.verify', {})
    expect(good).toBe(false)
    expect(missingAttachments).toEqual([{ name: 'oficio.pdf', meeting: 'GNC-2026-01' }])
  })
})

describe('an erased follow-up', () => {
  it('takes its files along, and leaves a line that names the meeting', async () => {
    const { core, world } = await openWorld()
    await attach(core, world)
    const hash = createHash('sha256').update(letter).digest('hex')
    expect(existsSync(attachmentPath(core.folder, hash))).toBe(true)
    await core.call('erase.record', {
      kind: 'follow_up',
      id: world.followUp,
      also: [],
      reason: 'Lo pidió la institución',
    })
    expect(existsSync(attachmentPath(core.folder, hash))).toBe(false)
    expect(core.file.connection.prepare('SELECT id FROM attachment').all()).toEqual([])
  })

  it('is one file alone where that is asked for', async () => {
    const { core, world } = await openWorld()
    const id = await attach(core, world)
    await core.call('erase.record', { kind: 'attachment', id, also: [], reason: 'Lo pidió la institución' })
    expect(await core.call('erase.list', {})).toMatchObject([{ kind: 'attachment', meeting: 'GNC-2026-01' }])
    expect((await page(core, world.agreements[0])).followUps).toMatchObject([{ id: world.followUp, files: [] }])
  })
})

describe('the history of an agreement', () => {
  const told = (lines: AgreementHistoryLine[]) =>
    lines.map(({ part, what, label, field, before, after }) =>
      [part, what, label, field, before, after].map(each => each || '–').join(' | '),
    )

  it('tells of its fields, responsibles, follow-ups, files and links, newest first', async () => {
    const { core, world } = await openWorld()
    const [id, other] = world.agreements
    core.pass(61_000)
    const change = (changes: object) => core.call('agreements.change', { id, changes })
    await change({ state: { was: 'open', now: 'inProgress' } })
    const lead = [{ organizationId: world.organization, personId: null, name: null }]
    const both = [...lead, { organizationId: null, personId: world.otherPerson, name: null }]
    await change({ lead: { was: lead, now: both } })
    const file = await attach(core, world)
    await core.call('followUps.detach', { id: file })
    await core.call('followUps.change', { id: world.followUp, changes: { rating: { was: null, now: 2 } } })
    await core.call('relatedAgreements.add', { agreementId: other, otherId: id })
    await change({ supersededById: { was: null, now: other } })
    await core.call('followUps.remove', { id: world.followUp })
    await core.call('history.undo', {})
    expect(told(await core.call('agreements.history', { id }))).toEqual([
      'followUp | made | 2026-11-20 | – | – | El borrador circula.',
      'agreement | changed | – | rating | – | 2',
      'followUp | removed | 2026-11-20 | – | El borrador circula. | –',
      'agreement | changed | – | rating | 2 | –',
      'agreement | changed | – | supersededById | – | GNC-2026-01/2',
      'agreement | changed | – | state | inProgress | superseded',
      'agreement | changed | – | closedOn | – | 2026-11-21',
      'related | made | GNC-2026-01/2 | – | – | –',
      'followUp | changed | 2026-11-20 | rating | – | 2',
      'agreement | changed | – | rating | – | 2',
      'file | removed | oficio.pdf | – | – | –',
      'file | made | oficio.pdf | – | – | –',
      'responsible | changed | – | lead | SEPRO | SEPRO, Luis Peña',
      'agreement | changed | – | state | open | inProgress',
      'followUp | made | 2026-11-20 | – | – | El borrador circula.',
      'responsible | changed | – | lead | – | SEPRO',
      'agreement | changed | – | dueKind | – | date',
      'agreement | changed | – | dueDate | – | 2026-12-01',
      'agreement | made | – | – | – | –',
    ])
  })

  it('tells what was typed in one go as one change, and who undid what', async () => {
    const { core, world } = await openWorld()
    const [, id] = world.agreements
    core.pass(61_000)
    await core.call('agreements.change', { id, changes: { text: { was: 'Publicar el censo', now: 'Publicar' } } })
    core.pass(5_000)
    await core.call('agreements.change', { id, changes: { text: { was: 'Publicar', now: 'Publicar todo' } } })
    await core.as('Luis').call('followUps.add', { agreementId: id, ...followUpNow })
    await core.call('history.undo', {})
    const lines = await core.call('agreements.history', { id })
    expect(
      lines.map(({ user, undone, what, before, after }) => ({ user, undone, what, before, after })).slice(0, 3),
    ).toEqual([
      { user: 'María López', undone: true, what: 'changed', before: 'Publicar todo', after: 'Publicar el censo' },
      { user: 'Luis', undone: false, what: 'made', before: null, after: 'El borrador circula.' },
      { user: 'María López', undone: false, what: 'changed', before: 'Publicar el censo', after: 'Publicar todo' },
    ])
  })

  it('tells of own fields, reminders, later meetings, and of two lists of responsibles in one change', async () => {
    const { core, world } = await openWorld()
    const [, id] = world.agreements
    core.pass(61_000)
    const field = await core.call('ownFields.add', { name: 'Donante', kind: 'text' })
    await core.call('ownFields.set', { id, changes: { [field.id]: { was: null, now: 'ACNUR' } } })
    await core.call('ownFields.set', { id, changes: { [field.id]: { was: 'ACNUR', now: null } } })
    const somebody = { organizationId: world.organization, personId: null, name: null }
    await core.call('reminders.add', {
      ...somebody,
      sentOn: '2026-11-21',
      channel: 'phone',
      letterNumber: null,
      note: '',
      agreementIds: [id],
    })
    const later = await core.call('meetings.add', { bodyId: world.body, date: '2026-12-01', title: 'Cuarta' })
    const carried = await core.call('carriedAgreements.add', { meetingId: later.id, agreementId: id })
    await core.call('carriedAgreements.change', { id: carried.id, changes: { remark: { was: '', now: 'Sigue.' } } })
    const other = { organizationId: null, personId: null, name: 'Todas' }
    const changes = { lead: { was: [], now: [somebody] }, support: { was: [], now: [other] } }
    await core.call('agreements.change', { id, changes })
    expect(told(await core.call('agreements.history', { id })).slice(0, -1)).toEqual([
      'responsible | changed | – | lead | – | SEPRO',
      'responsible | changed | – | support | – | Todas',
      'carried | changed | GNC-2026-02 | remark | – | Sigue.',
      'carried | made | GNC-2026-02 | – | – | –',
      'reminder | made | SEPRO | – | – | –',
      'ownValue | changed | Donante | value | ACNUR | –',
      'ownValue | changed | Donante | value | – | ACNUR',
    ])
  })
  it('calls what is gone as it was called last', async () => {
    const { core, world } = await openWorld()
    const [, id] = world.agreements
    core.pass(61_000)
    const field = await core.call('ownFields.add', { name: 'Donante', kind: 'text' })
    await core.call('ownFields.set', { id, changes: { [field.id]: { was: null, now: 'ACNUR' } } })
    await core.call('ownFields.remove', { id: field.id })
    const followUp = await core.call('followUps.add', { agreementId: id, ...followUpNow })
    core.pass(61_000)
    await core.call('followUps.change', { id: followUp.id, changes: { nextStep: { was: '', now: 'Firmar' } } })
    core.pass(61_000)
    await core.call('followUps.remove', { id: followUp.id })
    const lines = told(await core.call('agreements.history', { id }))
    expect(lines.slice(0, 4)).toEqual([
      `followUp | removed | ${followUpNow.date} | – | El borrador circula. | –`,
      `followUp | changed | ${followUpNow.date} | nextStep | – | Firmar`,
      `followUp | made | ${followUpNow.date} | – | – | El borrador circula.`,
      'ownValue | changed | Donante | value | ACNUR | –',
    ])
  })
})
