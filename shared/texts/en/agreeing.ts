import type { agreeing as es } from '../es/agreeing.ts'
import type { SameShape } from '../sameShape.ts'

/** Agreeing on the minutes: versions, slips, corrections, seal, amendments and distribution. */
export const agreeing: SameShape<typeof es> = {
  title: 'Agree on the minutes',
  lead: 'Circulate the draft, note corrections, approve and seal, compare versions and note who received them.',
  field: {
    head: 'Meeting details',
    institution: 'Institution',
    body: 'Body',
    title: 'Title',
    start: 'Start',
    end: 'End',
    text: 'Text',
    list: 'List',
    aims: 'Aims',
    themes: 'Themes',
    priorities: 'priorities',
    speaker: 'Closing speaker',
    attendee: 'Participant',
    sector: 'sector',
    speakerOf: 'Remarks {{number}}',
    section: 'section',
    lead: 'introduction',
    point: 'point {{number}}',
    marks: 'kind and attribution',
    level: 'level {{level}}',
    answers: 'answers “{{question}}”',
    support: 'support',
    evidence: 'expected evidence',
    readBy: 'read out by',
    freeSection: 'Free section',
    position: 'Place in the minutes',
  },
}
