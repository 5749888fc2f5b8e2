import { fullDate, longDate } from '../../../shared/dates.ts'
import { translator } from '../../../shared/texts/index.ts'
import type { Slip, SlipsDocument } from '../slips.ts'
import { RichText, type Values } from './values.ts'

/** What the slip of one speaker says; its points are numbered through. */
export function slipValues({ language, ...meeting }: SlipsDocument, slip: Slip): Values {
  const t = translator(language)
  const unknown = t('documents.common.toBeDefined')
  let number = 0
  return {
    institution: meeting.institution,
    body: meeting.body,
    meeting: {
      reference: meeting.reference,
      title: meeting.title || meeting.body,
      date: meeting.date === null ? unknown : longDate(meeting.date, language),
      fullDate: meeting.date === null ? unknown : fullDate(meeting.date, language),
    },
    speaker: slip.speaker,
    position: slip.capacity,
    replyBy: slip.replyBy === null ? '' : longDate(slip.replyBy, language),
    interventions: slip.remarks.map(({ lead, points }) => ({
      lead: new RichText('paragraphs', lead),
      points: points.map(({ text, told }) => {
        number += 1
        const isToldOtherwise = told === 'institution' || told === 'unattributed'
        return { number: String(number), text, notes: isToldOtherwise ? t(`outputs.slip.told.${told}`) : '' }
      }),
    })),
  }
}
