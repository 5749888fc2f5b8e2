import type { Language } from '../../shared/contract/fields.ts'
import type { PressingAgreement, PressingReason } from '../../shared/contract/reminders.ts'
import { longDate, shortDate } from '../../shared/dates.ts'
import { type Translate, translator } from '../../shared/texts/index.ts'
import { ratingTexts } from './trackerCells.ts'

/** A letter that reminds one who answers of what presses, already resolved. */
export type ReminderDocument = {
  language: Language
  /** Who writes. */
  institution: string
  /** "SEPRO-045-2026"; may be empty. */
  number: string
  /** The day of the letter, `YYYY-MM-DD`: overdue is judged by it. */
  date: string
  to: {
    /** "Dra. Ana Núñez"; empty where nobody is named. */
    name: string
    honorific: string
    position: string
    /** In full; empty for a person alone. */
    institution: string
  }
  replyBy: string | null
  signatory: { name: string; position: string }
  agreements: Pick<
    PressingAgreement,
    'reference' | 'text' | 'dueKind' | 'dueDate' | 'daysLeft' | 'overdue' | 'state' | 'rating' | 'reasons'
  >[]
}

/** What the letter says, in its language: once for Word, for letterheads and for mails. */
export function reminderWords(document: ReminderDocument) {
  const { language, date, replyBy, to, agreements } = document
  const t = translator(language)
  const by = replyBy && longDate(replyBy, language)
  return {
    date: longDate(date, language),
    subject: t('reminders.letter.about'),
    addressee: [to.name, to.position, to.institution].filter(Boolean),
    salutation: t(`reminders.letter.dear.${formOf(to)}`, { name: to.name }),
    opening: t('reminders.letter.opening', {
      count: agreements.length,
      date: longDate(date, language),
      parts: partsText(agreements, language, t),
    }),
    columns: reminderColumns.map(column => t(`reminders.letter.columns.${column}`)),
    rows: agreements.map(row => rowWords(row, language, t)),
    replyBy: by ?? '',
    request: by ? t('reminders.letter.requestBy', { date: by }) : t('reminders.letter.request'),
    closing: t('reminders.letter.closing'),
    valediction: t('reminders.letter.valediction'),
    signature: document.signatory.name || t('reminders.letter.signature'),
    signatureNotes: [document.signatory.position, document.institution].filter(Boolean),
  }
}

/** The columns of its table, whose headings are the texts `reminders.letter.columns.*`. */
export const reminderColumns = ['reference', 'text', 'due', 'delay', 'standing'] as const

function rowWords(row: ReminderDocument['agreements'][number], language: Language, t: Translate) {
  const { dueKind, dueDate, daysLeft, state, rating } = row
  const day = dueKind === 'date' && dueDate !== null ? shortDate(dueDate, language) : null
  const open = dueKind === 'continuous' || dueKind === 'undefined' ? t(`fields.dueKind.${dueKind}`) : null
  return {
    reference: row.reference,
    text: row.text.trim(),
    due: day ?? open ?? t('reminders.letter.noDate'),
    delay: daysLeft === null ? '' : delayText(daysLeft, t),
    state: t(`fields.agreementState.${state}`),
    rating: rating === null ? '' : (ratingTexts(t)[rating] ?? ''),
  }
}

function delayText(daysLeft: number, t: Translate): string {
  if (daysLeft < 0) return t('reminders.letter.late', { count: -daysLeft })
  return daysLeft === 0 ? t('reminders.letter.today') : t('reminders.letter.dueIn', { count: daysLeft })
}

const reasons: readonly PressingReason[] = ['overdue', 'dueSoon', 'silent']

/** "3 vencidos, 2 por vencer y 1 sin avances": each agreement counts for the first of its reasons. */
function partsText(agreements: ReminderDocument['agreements'], language: Language, t: Translate): string {
  const parts = reasons.flatMap(reason => {
    const count = agreements.filter(row => reasons.find(each => row.reasons.includes(each)) === reason).length
    return count === 0 ? [] : [t(`reminders.letter.parts.${reason}`, { count })]
  })
  return new Intl.ListFormat(language).format(parts)
}

const feminine = /^(dra|sra|srta|doctora|señora|señorita|licda|lcda|inga|arqa|abga|profa|embajadora|ministra|mrs|ms)$/i
const masculine = /^(dr|sr|doctor|señor|licdo|lcdo|prof|embajador|ministro|mr)$/i

/** How somebody is addressed, as far as the honorific tells. */
function formOf({ name, honorific }: ReminderDocument['to']): 'feminine' | 'masculine' | 'named' | 'nobody' {
  const word = honorific.trim().replace(/\.$/, '')
  if (name === '') return 'nobody'
  return feminine.test(word) ? 'feminine' : masculine.test(word) ? 'masculine' : 'named'
}
