import { type FileChild, SectionType } from 'docx'
import { translator } from '../../shared/texts/index.ts'
import { factsOf } from './minutesPart.ts'
import { type ReminderDocument, reminderWords } from './reminder.ts'
import { plainStationery, type Stationery } from './stationery.ts'
import { factParagraphs, headersAndFooters, uprightPage } from './word/frame.ts'
import { newLinks } from './word/links.ts'
import { newLists } from './word/numbering.ts'
import { packWord } from './word/package.ts'
import { page } from './word/styles.ts'
import { table } from './word/table.ts'
import { paragraph, run } from './word/text.ts'

/**
 * The letter that reminds one who answers of what presses: number and day, to whom, a table of the agreements, until when an answer
 * is asked for, and the place to sign. The same content gives the same bytes.
 */
export async function writeReminderWord(
  letter: ReminderDocument,
  stationery: Stationery = plainStationery,
): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(letter.language)
  const words = reminderWords(letter)
  const properties = {
    language: letter.language,
    title: [words.subject, letter.to.institution || letter.to.name].filter(Boolean).join(': '),
    subject: words.subject,
    creator: letter.institution,
    keywords: letter.number,
    date: letter.date,
  }
  if (stationery.template) {
    const { reminderOnLetterhead } = await import('./letterhead/write.ts')
    return reminderOnLetterhead(stationery.template, letter, properties)
  }
  const names = [letter.number, words.subject].filter(Boolean).join(' · ')
  return packWord(
    properties,
    [
      {
        ...headersAndFooters(
          { logo: stationery.logo, institution: letter.institution, names, mark: '', foot: names },
          t,
        ),
        properties: { type: SectionType.NEXT_PAGE, titlePage: true, page: uprightPage(stationery.paper) },
        children: [
          ...factParagraphs(
            factsOf([
              [t('reminders.letter.number'), letter.number],
              [t('reminders.letter.date'), words.date],
            ]),
          ),
          paragraph('BodyText', []),
          ...words.addressee.map((line, index) => paragraph('Normal', [run(line, index === 0 ? 'Strong' : undefined)])),
          paragraph('BodyText', []),
          ...factParagraphs([{ label: t('reminders.letter.subject'), value: words.subject }]),
          paragraph('Spacer', []),
          paragraph('BodyText', [run(words.salutation)]),
          paragraph('BodyText', [run(words.opening)]),
          agreementsTable(words),
          paragraph('Spacer', []),
          paragraph('Valediction', [run(words.request)]),
          paragraph('Valediction', [run(words.closing)]),
          paragraph('Valediction', [run(words.valediction)]),
          paragraph('Signature', [run(words.signature)]),
          ...words.signatureNotes.map(line => paragraph('SignatureNote', [run(line)])),
        ],
      },
    ],
    { lists: newLists(), links: newLinks() },
  )
}

/** The widths of the columns beside the agreement's, in twentieths of a point. */
const REFERENCE = 1_500
const DUE = 1_430
const DELAY = 1_120
const STANDING = 1_750

function agreementsTable({ columns, rows }: ReturnType<typeof reminderWords>): FileChild {
  const widths = [REFERENCE, page.text - REFERENCE - DUE - DELAY - STANDING, DUE, DELAY, STANDING]
  return table(
    columns.map((heading, index) => ({ width: widths[index] ?? 0, heading: [run(heading)] })),
    rows.map(row => [
      [paragraph('TableNote', [run(row.reference)])],
      [paragraph('TableText', [run(row.text)])],
      [paragraph('TableText', [run(row.due)])],
      [paragraph('TableText', [run(row.delay)])],
      [paragraph('TableText', [run(row.state)]), ...(row.rating ? [paragraph('TableNote', [run(row.rating)])] : [])],
    ]),
  )
}
