import type { FileChild } from 'docx'
import { page } from '../word/styles.ts'
import { paragraph, run } from '../word/text.ts'
import type { Making } from './making.ts'

/** A letter that reminds, with fields in the place of what it says. */
export function reminderBody({ t, field, said, line, where, rows }: Making): FileChild[] {
  const fact = (label: string, path: string) =>
    paragraph('Fact', [run(`${label}:`, 'FactLabel'), run('\t'), run(field(path))])
  return [
    ...where('number', fact(t('reminders.letter.number'), 'number')),
    fact(t('reminders.letter.date'), 'date'),
    line('BodyText', ''),
    ...where('addressee.name', line('Normal', field('addressee.name'))),
    ...where('addressee.position', line('Normal', field('addressee.position'))),
    line('Normal', field('addressee.institution')),
    line('BodyText', ''),
    fact(t('reminders.letter.subject'), 'subject'),
    line('Spacer', ''),
    line('BodyText', field('salutation')),
    line('BodyText', field('opening')),
    ...rows('agreements', [
      { heading: t('reminders.letter.columns.reference'), width: 1_560, cell: field('agreements/reference') },
      { heading: t('reminders.letter.columns.text'), width: page.text - 5_860, cell: field('agreements/text') },
      { heading: t('reminders.letter.columns.due'), width: 1_430, cell: field('agreements/due') },
      { heading: t('reminders.letter.columns.delay'), width: 1_120, cell: field('agreements/delay') },
      {
        heading: t('reminders.letter.columns.standing'),
        width: 1_750,
        cell: `${field('agreements/state')}${said('agreements/rating', ' · ')}`,
      },
    ]),
    line('BodyText', field('request')),
    line('Valediction', t('reminders.letter.closing')),
    line('Valediction', t('reminders.letter.valediction')),
    line('Signature', field('signatory.name')),
    ...where('signatory.position', line('SignatureNote', field('signatory.position'))),
    line('SignatureNote', field('institution')),
  ]
}
