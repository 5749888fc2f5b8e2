import { type ReminderDocument, reminderWords } from '../reminder.ts'
import { RichText, type Values } from './values.ts'

/** What a letter that reminds says. */
export function reminderValues(letter: ReminderDocument): Values {
  const words = reminderWords(letter)
  const { name, position, institution } = letter.to
  return {
    institution: letter.institution,
    number: letter.number,
    date: words.date,
    subject: words.subject,
    addressee: { name, position, institution },
    salutation: words.salutation,
    opening: new RichText('paragraphs', words.opening),
    agreements: words.rows,
    replyBy: words.replyBy,
    request: new RichText('paragraphs', words.request),
    signatory: letter.signatory,
  }
}
