import type { cli as es } from '../es/cli.ts'
import type { SameShape } from '../sameShape.ts'

export const cli: SameShape<typeof es> = {
  help: `Acuerdos: minutes and agreements of coordination meetings.

  demo --data FOLDER [--lang es|en]            makes a sample workspace
  import minutes FILE [--dry-run] [--json]     reads minutes in .docx, .txt or .md and stores them
  export minutes --meeting REF|last --format docx|pdf|md|json --out FILE
         [--lang es|en] [--audience internal|partners|public] [--version N|draft] [--template FILE.docx]
  minutes circulate --meeting REF|last [--reply-by YYYY-MM-DD]   keeps the version that goes round
  minutes approve --meeting REF|last           approves the minutes and seals them
  minutes amend --meeting REF|last --reason "why"   opens an amendment of sealed minutes
  minutes compare --meeting REF|last [--from N] [--to N] [--json]  what two versions say differently
  list versions --meeting REF|last [--json]    the versions of the minutes, with their seals
  export tracker --format xlsx|docx|csv|ics|json --out FILE [--body CODE] [--lang es|en]
         [--responsible NAME|each]             with each, a file for each who answers, in a .zip
         [--group-by body|responsible]         under what the agreements of the Word document stand
  export status --format docx|pdf --out FILE [--body CODE] [--since YYYY-MM-DD] [--lang es|en]
         the status sheet, on one page: figures, charts and what needs attention
  export letters --out FILE.zip [--lang es|en] [--reply-by YYYY-MM-DD] [--number NUMBER]
         [--signatory NAME] [--position POSITION]  a reminder letter (Word) for each who answers
  import tracker FILE.xlsx [--dry-run] [--json]  compares a returned tracker and takes over what is no conflict
  export invitation|attendance-sheet|calendar --meeting REF|last --out FILE [--lang es|en]
  export slips --meeting REF|last --out FILE.zip [--reply-by YYYY-MM-DD] [--lang es|en]
  export extract --meeting REF|last --agreement N|--intervention N --out FILE [--format docx|pdf|md]
  export dossier --meeting REF|last --out FILE.zip [--with-attachments]
  export redactions --meeting REF|last --out FILE [--audience partners|public] [--format docx|csv] [--with-content]
         what an edition leaves out or tells differently; with the content, for internal use only
  export mail --meeting REF|last --out FILE.eml [--format docx|pdf]
         (extract, dossier and mail: --lang and --audience, too)
  list meetings|agreements|people|organizations [--json]
  list reminders [--json]                      by who answers: overdue, due soon, without news, address and reminders
  list awaited [--json]                        who has not sent a tracker back, since when and with how many reminders
  search "words" [--limit N] [--json]          searches everything
  undo                                         takes back the person's latest change
  redo                                         does again what was undone
  backup [--out FILE] [--json]                 makes a backup; with --out, one file with everything, to take along
  list backups [--json]                        the backups, newest first
  restore N|latest|FILE [--json]               puts a backup in the place of what is there, which is saved first
  verify [--json]                              checks the whole workspace and its attachments
  salvage [--json]                             copies what can still be read of a damaged file
  erase meeting REF | agreement REF | person NAME | intervention|point|follow_up|attachment ID
         --reason "reason" [--dry-run] [--json]  erases for good; with --dry-run it only says what would go
  erase copies N… [--json]                     removes the backups that still hold it; a new one is made first
  doctor [--json|--report]                     checks whether this computer has what the program needs
  serve [--port N] [--json]                    opens the program in this machine's browser
  generate --meetings N [--seed S] [--json]    fills a new workspace with made-up records, for measuring

Everywhere: --data FOLDER (your own if not given), --language es|en, --user NAME, and --allow-this-folder
for administrators who allow a synchronised or network folder.
Data goes to standard output, messages to standard error. Exit 0 when done, 1 when refused.`,
  imported:
    'The minutes were stored as {{reference}}; participants: {{attendance}}, interventions: {{interventions}}, points: {{points}}, agreements: {{agreements}}.',
  read: 'The minutes were read; participants: {{attendance}}, interventions: {{interventions}}, points: {{points}}, agreements: {{agreements}}. Nothing was stored.',
  warning: 'Note: {{message}}',
  warningAt: 'Note (line {{line}}): {{message}}',
  trackerRead:
    'Read the tracker and stored nothing. Agreements changed: {{changed}}; unchanged: {{unchanged}}; conflicts: {{conflicts}}; unknown rows: {{unknown}}; values refused: {{refused}}.',
  trackerMerged:
    'Agreements updated: {{changed}}; unchanged: {{unchanged}}; conflicts: {{conflicts}}; unknown rows: {{unknown}}; values refused: {{refused}}.',
  minutes: {
    circulated: 'Version {{version}}, which circulates, is kept.',
    approved: 'The minutes are approved and sealed: version {{version}}, SHA-256 {{contentHash}}.',
    amended: 'An amendment is open: {{reason}}.',
  },
  exported: '{{file}} was written.',
  sample_one: 'The sample with {{count}} meeting was made in {{folder}}.',
  sample_other: 'The sample with {{count}} meetings was made in {{folder}}.',
  generated:
    '{{meetings}} meetings with {{interventions}} interventions, {{points}} points, {{agreements}} agreements and {{followUps}} follow-up entries were generated in {{folder}}.',
  backups: {
    made: 'The backup {{name}} was made in {{folder}}.',
    saved_one: 'Everything was saved in {{file}}, with {{count}} attachment.',
    saved_other: 'Everything was saved in {{file}}, with {{count}} attachments.',
    withoutAttachments_one: 'Note: {{count}} attachment is missing; it is no longer in the folder.',
    withoutAttachments_other: 'Note: {{count}} attachments are missing; they are no longer in the folder.',
    restored: 'The backup {{name}} of {{madeAt}} was restored.',
    before: 'What was there before was saved as backup {{number}}.',
    putAside: 'What was there, if anything was, stands as it was in the folder “damaged” of {{folder}}.',
    salvaged: '{{records}} records were salvaged into backup {{number}}. To use it: restore {{number}}.',
    leftovers_one: '{{count}} record was read that lost what it belonged to; it is in a file beside the backup.',
    leftovers_other:
      '{{count}} records were read that lost what they belonged to; they are in a file beside the backup.',
    verified: 'All is well: {{records}} records and {{attachments}} attachments.',
    searchRebuilt: 'The search index did not say what the records say and was made anew.',
    attachmentMissing: 'The attachment “{{name}}” is missing (meeting {{meeting}}).',
    attachmentDamaged: 'The attachment “{{name}}” is damaged (meeting {{meeting}}).',
    holds: '{{meetings}} meetings, {{agreements}} agreements',
    notWhole: 'not whole',
    reasons: {
      start: 'when opened',
      interval: 'while working',
      quit: 'when closed',
      migration: 'before an upgrade',
      import: 'brought from a file',
      restore: 'before restoring',
      removal: 'before removing',
      manual: 'asked for',
      salvage: 'salvaged',
    },
  },
  erase: {
    goes: '“{{name}}” would be erased, with:',
    mayRepeat: 'It may say the same and stays: {{name}} ({{kind}} {{id}}).',
    nothing: 'Nothing was erased.',
    done_one: '{{count}} record was erased for good.',
    done_other: '{{count}} records were erased for good.',
    copies: 'The backups {{copies}} still hold it. To remove them: erase copies {{copies}}.',
    copiesGone_one: '{{count}} backup was removed; before that backup {{number}} was made, without what was erased.',
    copiesGone_other:
      '{{count}} backups were removed; before that backup {{number}} was made, without what was erased.',
  },
  doctor: {
    names: {
      node: 'Node',
      database: 'Database',
      folder: 'Folder',
      space: 'Free space',
      backups: 'Backups',
      desktop: 'Desktop program',
      browser: 'Browser',
    },
    durable: 'opens in a thread of its own and writes to the disk before it confirms',
    newest: 'the newest is {{name}}',
    noBackup: 'none yet',
    noDesktop: 'not here; the browser is used (to get it: npm run get-desktop)',
    noBrowser: 'none was found',
    fit: 'This computer has what the program needs.',
  },
  undone: 'Undone: {{method}}.',
  redone: 'Done again: {{method}}.',
  nothingFound: 'Nothing was found.',
  nothingListed: 'There is nothing to list.',
  error: 'error: {{code}}: {{message}}',
}
