import type { imports as es } from '../es/imports.ts'
import type { SameShape } from '../sameShape.ts'

const warnings = {
  date: {
    missing: 'The date of the meeting was not found.',
    guessed: 'No date was found at the top. {{date}}, the first one in the text, was taken: please check it.',
  },
  attendance: {
    missing: 'The attendance list was not found.',
    columnsGuessed:
      'The attendance was in two columns run together into one text. They were separated by their names: please check that every organisation is in its group.',
    columnsLeftOut:
      'These columns of the attendance table have no place in the minutes and were left out: {{columns}}.',
  },
  speaker: { unsure: 'No person was recognised in “{{heading}}”. It was kept as an organisation.' },
  agreements: { missing: 'No agreements were found.' },
  text: { unplaced: 'What stands under “{{heading}}” has no part of its own. It was put in the discussion.' },
}

export const imports: SameShape<typeof es> = {
  warnings,
  lines: '{{count}} lines',
  limit: '20,000 characters a paragraph, 1,000 points a list and 2,000 interventions',
}
