import type { cli as es } from '../es/cli.ts'
import type { SameShape } from '../sameShape.ts'

export const cli: SameShape<typeof es> = {
  help: `Acuerdos: minutes and agreements of coordination meetings.

  demo --data FOLDER [--lang es|en]            makes a sample workspace
  import minutes FILE [--dry-run] [--json]     reads minutes in .docx, .txt or .md and stores them
  export minutes --meeting REF|last --format docx|md|json --out FILE
         [--lang es|en] [--audience internal|partners|public]
  export tracker --format xlsx|csv|json --out FILE [--body CODE] [--lang es|en]
  list meetings|agreements|people|organizations [--json]
  search "words" [--limit N] [--json]          searches everything
  undo                                         takes back the person's latest change
  redo                                         does again what was undone
  serve [--port N] [--json]                    opens the program in this machine's browser
  generate --meetings N [--seed S] [--json]    fills a new workspace with made-up records, for measuring

Everywhere: --data FOLDER (your own if not given), --language es|en, --user NAME, and --allow-this-folder
for administrators who allow a synchronised or network folder.
Data goes to standard output, messages to standard error. Exit 0 when done, 1 when refused.`,
  imported:
    'The minutes were stored as {{reference}}: {{attendance}} participants, {{interventions}} interventions with {{points}} points and {{agreements}} agreements.',
  read: 'The minutes were read: {{attendance}} participants, {{interventions}} interventions with {{points}} points and {{agreements}} agreements. Nothing was stored.',
  warning: 'Note: {{message}}',
  warningAt: 'Note (line {{line}}): {{message}}',
  exported: '{{file}} was written.',
  sample_one: 'The sample with {{count}} meeting was made in {{folder}}.',
  sample_other: 'The sample with {{count}} meetings was made in {{folder}}.',
  generated:
    '{{meetings}} meetings with {{interventions}} interventions, {{points}} points, {{agreements}} agreements and {{followUps}} follow-up entries were generated in {{folder}}.',
  undone: 'Undone: {{method}}.',
  redone: 'Done again: {{method}}.',
  nothingFound: 'Nothing was found.',
  nothingListed: 'There is nothing to list.',
  error: 'error: {{code}}: {{message}}',
}
