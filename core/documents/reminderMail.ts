import { translator } from '../../shared/texts/index.ts'
import type { MailDocument } from './mail.ts'
import { block, element, escapeHtml, lines } from './page/html.ts'
import { type ReminderDocument, reminderColumns, reminderWords } from './reminder.ts'

type Sending = { attach: 'letter' | 'tracker'; recipients: MailDocument['recipients']; date: string }

/** The mail that goes with a letter or with a tracker, in plain words and as a page with the same content. */
export function reminderMail(letter: ReminderDocument, { attach, recipients, date }: Sending): MailDocument {
  const t = translator(letter.language)
  const words = reminderWords(letter)
  const attached = attach === 'letter' ? t('reminders.letter.enclosed') : t('reminders.letter.tracker')
  const rows = words.rows.map(row => ({ ...row, standing: [row.state, row.rating].filter(Boolean).join(' · ') }))
  const signed = [words.signature, ...words.signatureNotes]
  const list = rows.map(row =>
    [`${row.reference}. ${row.text}`, [row.due, row.delay, row.standing].filter(Boolean).join(' · ')].join('\n   '),
  )
  const after = [words.request, attached, words.closing]
  return {
    subject: [letter.number, words.subject, letter.to.institution || letter.to.name].filter(Boolean).join(' – '),
    body: [words.salutation, words.opening, ...list, ...after, words.valediction, signed.join('\n')].join('\n\n'),
    html: [
      `<!doctype html>\n<html lang="${letter.language}"><head><meta charset="utf-8">`,
      `${element('title', escapeHtml(words.subject))}</head><body>`,
      block('p', words.salutation),
      block('p', words.opening),
      '<table border="1" cellspacing="0" cellpadding="6"><thead><tr>',
      ...words.columns.map(column => element('th', lines(column), 'scope="col" align="left"')),
      '</tr></thead><tbody>',
      ...rows.map(row => element('tr', reminderColumns.map(column => `<td>${lines(row[column])}</td>`).join(''))),
      '</tbody></table>',
      ...after.map(text => block('p', text)),
      block('p', words.valediction),
      block('p', signed.join('\n')),
      '</body></html>\n',
    ].join(''),
    recipients,
    date,
  }
}
