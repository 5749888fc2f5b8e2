import { sql } from '../db/execute.ts'
import type { Audience, Language } from '../shared/contract/fields.ts'
import type { Checked, Input } from '../shared/contract/index.ts'
import { longDate } from '../shared/dates.ts'
import { Refusal } from '../shared/errors.ts'
import { translator } from '../shared/texts/index.ts'
import { listAgreements } from './agreements.ts'
import type { CommandContext, HandlersOf } from './context.ts'
import type { DossierDocument } from './documents/dossier.ts'
import type { MinutesDocument } from './documents/minutesDocument.ts'
import type { DocumentRequest } from './documents/produce.ts'
import { slipName } from './documents/slips.ts'
import { minutesOf } from './minutes/minutesOf.ts'
import type { MinutesRecord } from './minutes/record.ts'
import { keepVersion, recordToExport } from './minutes/versions.ts'
import { among } from './names.ts'
import { get } from './records.ts'
import { slipsOf } from './speakerSlips.ts'
import { trackerRow } from './tracker.ts'

type Part = Checked<'extract.export'>['part']
type Edition = { meetingId: string; language: Language; audience: Audience; version?: number | 'draft' | undefined }

export const outputHandlers: HandlersOf<'speakerSlips' | 'extract' | 'dossier' | 'mailDraft' | 'richText'> = {
  'speakerSlips.export': (ctx, { meetingId, language, replyBy, speaker }) => {
    const { record } = keepVersion(ctx, meetingId)
    const slips = slipsOf(record, replyBy === null ? notedSlips(ctx, meetingId) : replyBy, speaker)
    const [first] = slips
    if (!first) throw Refusal.of('output.empty', { reference: record.reference })
    const { reference, institution, body, title, date } = record
    const document = { language, reference, institution, body, title, date, slips }
    if (speaker) return { kind: 'slips', format: 'docx', name: slipName(document, first), document }
    const name = `${reference} ${translator(language)('outputs.slip.allFileName')}.zip`
    return { kind: 'slips', format: 'zip', name, document }
  },

  'extract.export': (ctx, { part, format, ...edition }) => {
    const { record, seal } = leaving(ctx, edition)
    const document = extractOf(record, [part], edition, seal)
    if (document.agreements.length + document.interventions.length === 0)
      throw Refusal.of('output.empty', { reference: record.reference })
    const t = translator(edition.language)
    const [agreement] = document.agreements
    const [turn] = document.interventions
    const what = agreement
      ? t('outputs.extract.agreement', { number: agreement.number })
      : t('outputs.extract.intervention', {
          name: turn?.speaker ?? turn?.organization ?? t('documents.minutes.unattributed'),
        })
    return {
      kind: 'minutes',
      format,
      name: `${fileStem(document, 'outputs.extract.fileName')} ${what}.${format}`,
      document,
    }
  },

  'dossier.export': (ctx, { attachmentIds, ...edition }) => {
    const { record, seal } = leaving(ctx, edition)
    const document = minutesOf(record, edition.language, edition.audience, seal)
    const { reference, title, language, audience } = document
    const parts = [...dossierParts(ctx, edition, document), ...attachmentParts(ctx, edition, attachmentIds)]
    const name = `${fileStem(document, 'outputs.dossier.fileName')}.zip`
    return { kind: 'dossier', format: 'zip', name, document: { language, audience, reference, title, parts } }
  },

  'mailDraft.export': (ctx, { format, recipients, ...edition }) => {
    const { record, seal } = leaving(ctx, edition)
    const document = minutesOf(record, edition.language, edition.audience, seal)
    const t = translator(edition.language)
    const { reference, date, title, body, institution } = document
    const mail = {
      subject: date
        ? t('outputs.mail.subjectOn', { reference, date: longDate(date, edition.language) })
        : t('outputs.mail.subject', { reference }),
      body: t('outputs.mail.body', {
        title: title || body,
        reference,
        sender: [ctx.user, institution].filter(Boolean).join('\n'),
      }),
      recipients: addressesOf(ctx, recipients),
      date: ctx.now,
    }
    const attached = minutesFile(document, format)
    return {
      kind: 'mail',
      format: 'eml',
      name: `${fileStem(document, 'outputs.mail.fileName')}.eml`,
      document: mail,
      attached,
    }
  },

  'richText.export': (ctx, { parts, ...edition }) => {
    const { record, seal } = leaving(ctx, edition)
    const document = parts
      ? extractOf(record, parts, edition, seal)
      : minutesOf(record, edition.language, edition.audience, seal)
    return { kind: 'richText', format: 'json', name: `${document.reference}.json`, document }
  },
}

/** Who was asked already, and until when they may answer; the newest last. */
function notedSlips(ctx: CommandContext, meetingId: string) {
  return ctx.db.all(
    sql
      .selectFrom('slip')
      .select(['personId', 'organizationId', 'name', 'replyBy'])
      .where('meetingId', '=', meetingId)
      .orderBy('id'),
  )
}

/** The record that an edition prints. What is not for internal use is kept as a version, as every export is. */
function leaving(ctx: CommandContext, { meetingId, audience, version }: Edition) {
  return recordToExport(ctx, meetingId, { version, leaves: audience !== 'internal' })
}

/** Some parts of the minutes, with the numbers that they have there. */
function extractOf(
  record: MinutesRecord,
  parts: readonly Part[],
  { language, audience }: Edition,
  seal: MinutesDocument['seal'],
): MinutesDocument {
  return { ...minutesOf(record, language, audience, seal, whole => only(whole, parts)), extract: true }
}

/** The record with its title block and nothing else. */
function empty(record: MinutesRecord): MinutesRecord {
  return {
    ...record,
    objective: '',
    aims: [],
    agenda: [],
    attendance: [],
    presentations: [],
    discussion: '',
    themes: [],
    interventions: [],
    products: [],
    carried: [],
    agreements: [],
    closingSpeaker: '',
    closing: '',
    nextDate: null,
    nextTime: null,
    nextPlace: '',
    nextNotes: '',
    sections: [],
  }
}

function only(record: MinutesRecord, parts: readonly Part[]): MinutesRecord {
  const isWanted = (kind: Part['kind']) => (row: { id: string }) =>
    parts.some(part => part.kind === kind && part.id === row.id)
  return {
    ...empty(record),
    agreements: record.agreements.filter(isWanted('agreement')),
    interventions: record.interventions.filter(isWanted('intervention')),
  }
}

/** "NCG-2022-03 Extract for partners" */
function fileStem(
  { reference, language, audience }: MinutesDocument,
  kind: Parameters<ReturnType<typeof translator>>[0],
): string {
  const t = translator(language)
  return `${reference} ${t(kind)} ${t(`fields.audience.${audience}`)}`
}

function minutesFile(document: MinutesDocument, format: 'docx' | 'pdf'): DocumentRequest {
  return { kind: 'minutes', format, name: `${fileStem(document, 'documents.minutes.fileName')}.${format}`, document }
}

function dossierParts(
  ctx: CommandContext,
  { meetingId, language, audience }: Edition,
  minutes: MinutesDocument,
): DossierDocument['parts'] {
  const t = translator(language)
  const nobody = { agenda: [], interventions: [], agreements: [], carried: [], presentations: [], sections: [] }
  const bare = {
    ...minutes,
    ...nobody,
    objective: '',
    aims: [],
    discussion: null,
    products: [],
    closing: null,
    nextMeeting: null,
  }
  const named = (request: DocumentRequest & { name: string }, holds: string) => ({
    name: request.name,
    holds,
    isAttachment: false,
    request,
  })
  const participants = `${minutes.reference} ${t('outputs.dossier.attendance')}.docx`
  const tracker = trackerRequest(ctx, meetingId, minutes, audience)
  const word = minutesFile(minutes, 'docx')
  const pdf = minutesFile(minutes, 'pdf')
  return [
    ...('name' in word ? [named(word, t('outputs.dossier.minutesWord'))] : []),
    ...('name' in pdf ? [named(pdf, t('outputs.dossier.minutesPdf'))] : []),
    ...(minutes.attendance.length > 0
      ? [
          named(
            { kind: 'minutes', format: 'docx', name: participants, document: { ...bare, extract: true } },
            t('outputs.dossier.attendance'),
          ),
        ]
      : []),
    ...(minutes.agreements.length > 0 ? [named(tracker, t('outputs.dossier.tracker'))] : []),
  ]
}

/** The meeting's agreements with their state today, answered for by whom the edition names. */
function trackerRequest(ctx: CommandContext, meetingId: string, minutes: MinutesDocument, audience: Audience) {
  const { language, institution } = minutes
  const { bodyId } = get(ctx, 'meeting', meetingId)
  const { code, name } = get(ctx, 'body', bodyId)
  const printed = new Map(minutes.agreements.map(agreement => [agreement.reference, agreement]))
  const rows = listAgreements(ctx, bodyId)
    .filter(agreement => agreement.meetingId === meetingId)
    .flatMap(agreement => {
      const row = trackerRow(agreement)
      const told = printed.get(row.reference)
      if (!told) return []
      // What was reported on it is for those who follow it up.
      const lastFollowUp = audience === 'internal' ? row.lastFollowUp : null
      return [{ ...row, agreement: told.text, responsible: told.lead, support: told.support, lastFollowUp }]
    })
  const document = { language, institution, body: { code, name }, today: ctx.today, rows, ownFields: [] }
  const file = `${minutes.reference} ${translator(language)('documents.tracker.sheet')}.xlsx`
  return { kind: 'tracker' as const, format: 'xlsx' as const, name: file, document }
}

function attachmentParts(
  ctx: CommandContext,
  { meetingId, language }: Edition,
  ids: readonly string[],
): DossierDocument['parts'] {
  const t = translator(language)
  return ids.flatMap(id => {
    const attachment = get(ctx, 'attachment', id)
    if (attachment.meetingId !== meetingId) throw Refusal.of('record.notFound', { kind: 'attachment', id })
    const { name, mediaType, sha256 } = attachment
    const bytes = ctx.attachments.get(sha256)
    if (bytes === null) throw Refusal.of('file.missing', { name })
    const request: DocumentRequest = { kind: 'file', file: { name, mediaType, bytes } }
    return [{ name, holds: t('outputs.dossier.attachment'), isAttachment: true, request }]
  })
}

/** The people among them who have an address, each once. */
function addressesOf(ctx: CommandContext, recipients: Input<'mailDraft.export'>['recipients']) {
  const ids = [...new Set(recipients.flatMap(({ personId }) => (personId === null ? [] : [personId])))]
  const people = ctx.db.all(
    sql.selectFrom('person').select(['id', 'honorific', 'name', 'email']).where(among('id', ids)),
  )
  const byId = new Map(people.map(person => [person.id, person]))
  return ids.flatMap(id => {
    const person = byId.get(id)
    if (!person?.email) return []
    return [{ name: [person.honorific, person.name].filter(Boolean).join(' '), email: person.email }]
  })
}
