import type { Checked } from '../shared/contract/index.ts'
import type { ReminderContact, ReminderGroup } from '../shared/contract/reminders.ts'
import { Refusal } from '../shared/errors.ts'
import { letterNumberAfter } from '../shared/letterNumber.ts'
import { responsibleKey } from '../shared/responsibles.ts'
import { type Translate, translator } from '../shared/texts/index.ts'
import type { CommandContext, HandlersOf } from './context.ts'
import type { DocumentRequest, ReminderRequest } from './documents/produce.ts'
import { reminderMail } from './documents/reminderMail.ts'
import { fixNumbers } from './numbering.ts'
import { get } from './records.ts'
import { reminderGroups } from './reminders.ts'
import { readSettings } from './settings.ts'
import { trackerHandlers } from './tracker.ts'

type Order = Omit<Checked<'reminderMail.export'>, 'to' | 'attach'>

export const reminderLetterHandlers: HandlersOf<'reminderLetters' | 'reminderMail'> = {
  'reminderLetters.export': (ctx, { to, ...order }) => {
    if (to !== 'each') return letterTo(ctx, order, groupFor(ctx, order, to))
    const groups = groupsFor(ctx, order)
    if (groups.length === 0) throw Refusal.of('responsible.notFound', { name: '' })
    const files = groups.map((group, index) => {
      const letterNumber = letterNumberAfter(order.letterNumber, index)
      return letterTo(ctx, { ...order, letterNumber, addressee: undefined }, group)
    })
    const { language } = order
    return { kind: 'reminders', format: 'zip', name: nameOf(ctx, order, 'allFileName', '', 'zip'), language, files }
  },

  'reminderMail.export': (ctx, { to, attach, ...order }) => {
    const group = groupFor(ctx, order, to)
    const letter = letterTo(ctx, order, group)
    const attached: DocumentRequest =
      attach === 'letter'
        ? letter
        : trackerHandlers['tracker.export'](ctx, { format: 'xlsx', language: order.language, to: whoOf(group) })
    const recipients = recipientsOf(group, addresseeOf(group, order.addressee)).map(({ printed, email }) => ({
      name: printed,
      email: email ?? '',
    }))
    const document = reminderMail(letter.document, { attach, recipients, date: ctx.now })
    return {
      kind: 'mail',
      format: 'eml',
      name: nameOf(ctx, order, 'fileName', group.printed, 'eml'),
      document,
      attached,
    }
  },
}

/** Whom a mail goes to: the one addressed where their address is known, else everybody there whose address is. */
function recipientsOf({ contacts }: ReminderGroup, addressee: ReminderContact | null): ReminderContact[] {
  return addressee?.email ? [addressee] : contacts.filter(({ email }) => email !== null)
}

function addresseeOf({ contacts }: ReminderGroup, asked: string | null | undefined): ReminderContact | null {
  if (asked === undefined) return contacts[0] ?? null
  return contacts.find(({ id }) => id === asked) ?? null
}

/** Those with somebody to write to, each with what presses for the reason asked for. */
function groupsFor(ctx: CommandContext, { only }: Order): ReminderGroup[] {
  return reminderGroups(ctx)
    .filter(({ printed }) => printed !== '')
    .map(group => ({
      ...group,
      agreements: group.agreements.filter(({ reasons }) => only === undefined || reasons.includes(only)),
    }))
    .filter(({ agreements }) => agreements.length > 0)
}

/** Throws `responsible.notFound`. */
function groupFor(ctx: CommandContext, order: Order, to: ReturnType<typeof whoOf>): ReminderGroup {
  const group = groupsFor(ctx, order).find(each => responsibleKey(each) === responsibleKey(to))
  if (!group) throw Refusal.of('responsible.notFound', { name: to.name ?? '' })
  return group
}

function whoOf({ organizationId, personId, name }: ReminderGroup) {
  return { organizationId, personId, name }
}

/** A letter; the agreements in it keep their numbers from now on. */
function letterTo(ctx: CommandContext, order: Order, group: ReminderGroup): ReminderRequest {
  for (const meetingId of new Set(group.agreements.map(({ id }) => get(ctx, 'agreement', id).meetingId)))
    fixNumbers(ctx, meetingId)
  const { language, letterNumber, replyBy, signatory, signatoryPosition } = order
  return {
    kind: 'reminder',
    format: 'docx',
    name: nameOf(ctx, order, 'fileName', group.printed, 'docx'),
    document: {
      language,
      institution: readSettings(ctx.db)?.institution ?? '',
      number: letterNumber,
      date: ctx.today,
      to: addressed(ctx, group, addresseeOf(group, order.addressee)),
      replyBy,
      signatory: { name: signatory, position: signatoryPosition },
      agreements: group.agreements,
    },
  }
}

function addressed(ctx: CommandContext, { organizationId, name }: ReminderGroup, addressee: ReminderContact | null) {
  const institution = organizationId === null ? null : get(ctx, 'organization', organizationId)
  const full = institution === null ? '' : fullName(institution)
  return {
    name: addressee?.printed ?? name ?? '',
    honorific: addressee === null ? '' : (get(ctx, 'person', addressee.id).honorific ?? ''),
    position: addressee?.position ?? '',
    institution: full,
  }
}

function fullName({ name, acronym }: { name: string; acronym: string | null }): string {
  return acronym && !name.includes(acronym) ? `${name} (${acronym})` : name
}

/** "Recordatorio SEPRO-045-2026 SEPRO 2026-11-22.docx" */
function nameOf(
  ctx: CommandContext,
  { language, letterNumber }: Order,
  kind: 'fileName' | 'allFileName',
  to: string,
  ending: string,
): string {
  const t: Translate = translator(language)
  const number = kind === 'fileName' ? letterNumber : ''
  return `${[t(`reminders.letter.${kind}`), number, to, ctx.today].filter(Boolean).join(' ')}.${ending}`
}
