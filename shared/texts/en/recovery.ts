import type { recovery as es } from '../es/recovery.ts'
import type { SameShape } from '../sameShape.ts'

export const recovery: SameShape<typeof es> = {
  kinds: {
    damaged: {
      title: 'Your working file is damaged',
      text: 'Parts of it can no longer be read. Usually the cause is a power cut, a failing disk, or another program that touched the file.',
    },
    lost: {
      title: 'Your working file is not in its place',
      text: 'The folder holds backups, but the file “acuerdos.db” is missing: somebody moved, deleted or renamed it. If you find it, put it back into the folder and try again.',
    },
    foreign: {
      title: 'The file that is there is not one of Acuerdos',
      text: 'In the place of your working file, “acuerdos.db”, stands a file that another program made. Somebody may have saved over it or renamed it.',
    },
    altered: {
      title: 'Another program changed your working file',
      text: 'It has parts that Acuerdos did not make (“{{what}}”). Working with it could give wrong results.',
    },
    newer: {
      title: 'A newer version of Acuerdos is needed',
      text: 'This working file was saved by a newer version of the program. This one does not open it, so as not to damage it: your meetings and agreements are intact.',
    },
    inUse: {
      title: 'Your working file is already open',
      text: '{{user}} has it open on the computer {{computer}}, since {{since}}.',
    },
    missing: {
      title: 'There is no working file in that folder',
      text: 'The folder may have been moved, or the disk that holds it may not be connected.',
    },
    unwritable: {
      title: 'The folder of your working file cannot be written',
      text: 'Acuerdos needs to read and write there to open it.',
    },
    synced: {
      title: 'Your working file is in a folder of {{client}}',
      text: 'Programs that synchronise copy the parts of an open file one by one, which damages it beyond repair. That is why it is not opened there.',
    },
    network: {
      title: 'Your working file is on another computer of the network',
      text: 'The folder is on {{source}}. Across the network an open working file can get damaged. That is why it is not opened there.',
    },
    full: {
      title: 'There is no room left on the disk',
      text: 'Some free space is needed to open your working file.',
    },
  },
  advice: {
    newer: 'Install the newest version of Acuerdos on this computer and open the file with it.',
    inUse:
      'Close it there and try again; it may be another window of Acuerdos on this same computer. If two programs wrote at once, the work of one would be lost.',
    unwritable:
      'Check that the disk is not write-protected and that your account may write to that folder; ask whoever administers the computer if you need to.',
    synced:
      'Move the whole folder to this computer, for example to “{{alternative}}”, and open it from there. You may leave backups in the synchronised one. Whoever administers the computer can allow it with --allow-this-folder.',
    network:
      'Move the whole folder to this computer, for example to “{{alternative}}”, and open it from there. You may leave backups on the network. Whoever administers the computer can allow it with --allow-this-folder.',
    full: 'Free some space and try again.',
  },
  untouched: 'Nothing was changed in {{folder}}.',
  untouchedFile:
    'Nothing was changed: the file is still as it is in {{folder}}. It is also kept, in the folder “damaged”, when you choose what takes its place.',
  choices: 'What you can do',
  choicesText: 'In the order that we advise:',
  advised: 'What to do',
  language: 'Language',
  newest: {
    title: 'Restore the newest backup',
    text: '{{when}} · {{why}} · {{contents}}. What you wrote afterwards is not in that backup.',
    others_one: 'Choose from {{count}} backup',
    others_other: 'Choose from the {{count}} backups',
    hide: 'Hide the list',
  },
  noBackup: 'The folder holds no backup that can be used.',
  salvage: {
    title: 'Salvage what can still be read',
    text: 'Copies all that is readable into a new file, without touching the damaged one. It may bring what was written after the last backup; before you use it you will see how much it holds.',
    start: 'Salvage',
    running: 'Reading what can still be read…',
    done: '{{records}} records were salvaged: {{contents}}.',
    leftovers_one:
      'In addition, {{count}} record was read that lost what it belonged to; it stands in a file beside the backup.',
    leftovers_other:
      'In addition, {{count}} records were read that lost what they belonged to; they stand in a file beside the backup.',
    use: 'Restore what was salvaged',
  },
  whole: {
    title: 'Bring everything from a file kept elsewhere',
    text: 'If you saved everything to one file (.zip) on another disk or computer, choose it. It brings the attachments, too.',
    command: 'If you saved everything to one file (.zip), close the program and run: restore FILE',
  },
  anew: {
    title: 'Begin with an empty file',
    text: 'What is there now is kept aside and the backups stay where they are: you can restore them later from Settings.',
    start: 'Begin anew…',
    ask: 'Begin with an empty file?',
    askText:
      'You will not see your meetings until you restore a backup. What is there now is kept as it is, in the folder “damaged”.',
    confirm: 'Begin anew',
    done: 'You now work in an empty file. The one before is kept as it was, in the folder “damaged”.',
  },
  again: {
    title: 'Try again',
    text: 'If you have mended it: put the file back in its place or connected the disk.',
    still: 'It still cannot be opened.',
  },
  failed: 'It was not done',
  found: {
    text: 'Damaged parts were found in your working file. What you see may be incomplete, and what you write may not be saved.',
    show: 'See what you can do',
    back: 'Back to the window',
  },
}
