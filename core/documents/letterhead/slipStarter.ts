import type { FileChild } from 'docx'
import { page } from '../word/styles.ts'
import { paragraph, run } from '../word/text.ts'
import type { Making } from './making.ts'

const NUMBER = 600

/** "Is this what you said?", with fields in the place of what it says. */
export function slipBody({ t, field, said, line, where, each, rows }: Making): FileChild[] {
  const fact = (label: string, words: string) =>
    paragraph('Fact', [run(`${label}:`, 'FactLabel'), run('\t'), run(words)])
  const half = Math.round((page.text - NUMBER) * 0.58)
  return [
    line('BodyName', field('body')),
    line('Title', t('outputs.slip.title')),
    line('Subtitle', field('meeting.title')),
    fact(t('outputs.slip.to'), `${field('speaker')}${said('position', ', ')}`),
    fact(t('documents.minutes.reference'), field('meeting.reference')),
    fact(t('documents.minutes.date'), field('meeting.date')),
    ...where('replyBy', fact(t('outputs.slip.replyBy'), field('replyBy'))),
    line('BodyText', t('outputs.slip.opening')),
    ...each(
      'interventions',
      line('BodyText', field('interventions/lead')),
      ...rows('interventions/points', [
        { heading: t('outputs.slip.number'), width: NUMBER, cell: field('interventions/points/number') },
        {
          heading: t('outputs.slip.said'),
          width: half,
          cell: `${field('interventions/points/text')}${said('interventions/points/notes', ' (', ')')}`,
        },
        { heading: t('outputs.slip.correction'), width: page.text - NUMBER - half, cell: '' },
      ]),
    ),
    line('Label', t('outputs.slip.choose')),
    line('BodyText', `☐  ${t('outputs.slip.confirmed')}`),
    line('BodyText', `☐  ${t('outputs.slip.corrected')}`),
    line('Label', `${t('outputs.slip.notes')}:`),
    line('Spacer', ''),
    line('Signature', t('outputs.slip.signature')),
    ...where('institution', line('SignatureNote', t('outputs.slip.return', { institution: field('institution') }))),
  ]
}
