import type { review as es } from '../es/review.ts'
import type { SameShape } from '../sameShape.ts'

export const review: SameShape<typeof es> = {
  nothing: 'Nothing is left to review.',
  lead: 'These are suggestions: none of them keeps you from going on.',
  noText: 'No text',
  kinds: {
    emptyPart: 'Parts without content',
    emptySection: 'Sections without content',
    agreementLacks: 'Incomplete agreements',
    unanswered: 'Unanswered questions',
    noSpeaker: 'Interventions without a name',
    notListed: 'Spoke and are not on the list',
    spelledTwoWays: 'Names spelled two ways',
    countDiffers: 'Numbers that do not agree',
    silent: 'Attended and did not speak',
  },
  parts: {
    date: 'Date of the meeting',
    objective: 'Objective',
    attendance: 'Attendance list',
    interventions: 'Interventions',
    agreements: 'Agreements',
    closing: 'Closing',
  },
  lacks: { text: 'text', lead: 'responsible', due: 'date', evidence: 'evidence' },
  lacking: 'Missing: {{what}}',
  leaveOpen: 'Leave to be defined',
  fillIn: 'Fill in',
  makeAgreement: 'Make an agreement',
  addToList: 'Add to the list',
  interventions_one: '{{count}} intervention',
  interventions_other: '{{count}} interventions',
  same: 'Are they the same person or institution?',
  keep: 'Keep “{{name}}”',
  differs: '“{{quoted}}”: {{announced}} announced, {{found}} found',
  removeSection: 'Remove the section',
}
