import type { outputs as es } from '../es/outputs.ts'
import type { SameShape } from '../sameShape.ts'

export const outputs: SameShape<typeof es> = {
  slip: {
    fileName: 'Confirmation slip',
    allFileName: 'Confirmation slips',
    title: 'Is this what you said?',
    to: 'To',
    replyBy: 'Reply by',
    opening: 'This is how the minutes record your remarks. Please check them and return this sheet.',
    openingBy: 'This is how the minutes record your remarks. Please check them and return this sheet by {{date}}.',
    number: 'No.',
    said: 'As recorded',
    correction: 'Correction, if any',
    told: {
      institution: 'Recorded under the name of the institution alone.',
      unattributed: 'Recorded without saying who said it.',
    },
    choose: 'Please tick what applies:',
    confirmed: 'I confirm that the text says what I said.',
    corrected: 'I ask for the corrections that I have noted.',
    notes: 'Comments',
    signature: 'Name, signature and date',
    return: 'Please return to: {{institution}}',
  },
  extract: {
    fileName: 'Extract',
    kind: 'Extract from the minutes',
    agreement: 'agreement {{number}}',
    intervention: 'remarks by {{name}}',
  },
  dossier: {
    fileName: 'Dossier',
    contents: 'Contents',
    title: 'Dossier of the meeting',
    file: 'File',
    holds: 'Holds',
    minutesWord: 'Minutes, to edit in Word',
    minutesPdf: 'Minutes, to read and print',
    attendance: 'List of participants',
    tracker: 'Agreements of this meeting and their state',
    attachment: 'Attachment',
    attachments: 'Attachments',
    withoutPdf: 'The minutes are not here as PDF: the computer that made this has no program for it.',
  },
  mail: {
    fileName: 'Mail',
    subject: '{{reference}}: minutes of the meeting',
    subjectOn: '{{reference}}: minutes of the meeting of {{date}}',
    body: 'Dear colleagues,\n\nPlease find attached the minutes of the meeting “{{title}}” ({{reference}}).\n\nKind regards,\n\n{{sender}}',
  },
}
