import type { errors as es } from '../es/errors.ts'
import type { SameShape } from '../sameShape.ts'

export const errors: SameShape<typeof es> = {
  codes: {
    internal:
      'The program had an unexpected fault. Nothing that was saved is lost. Please try again; if it happens again, report reference {{reference}}.',
    'input.invalid': 'The field “{{field}}” is not valid: {{why}}',
    'input.unknownOperation': 'This version of the program does not know the operation “{{method}}”.',
    'operation.reused': 'This change was already sent with other content. Please try again.',
    'operation.abandoned':
      'This made the program fail twice and was not tried again. What was saved before is safe. Check how it stands and tell whoever supports you.',
    'task.cancelled': 'It was cancelled, and everything is as it was.',
    'operation.interrupted':
      'The program failed while doing this and is running again. What was saved is safe. Please start it anew.',
    'record.notFound': 'This no longer exists: somebody removed it or it was undone.',
    'record.changedElsewhere':
      'This was changed in another window while you were editing it. There it says: “{{theirs}}”. You wrote: “{{yours}}”. Choose which one to keep.',
    'record.inUse': '“{{name}}” cannot be removed because it is used in {{count}} places. Take it out there first.',
    'record.duplicate': '“{{name}}” already exists. Use the existing one or write another name.',
    'meeting.notFound':
      'There is no meeting with reference “{{reference}}”. See the existing ones with “list meetings”.',
    'meeting.left': 'Meeting {{reference}} cannot be removed because its minutes or its tracker went out.',
    'meeting.none': 'There are no meetings in this workspace yet.',
    'meeting.withoutDate': 'Meeting {{reference}} has no date yet. Enter it to take the meeting to a calendar.',
    'responsible.notFound':
      'Nobody called “{{name}}” answers for an agreement. Write the name as the register shows it.',
    'body.notFound': 'There is no body with the code “{{code}}”.',
    'minutes.sealed':
      'The minutes of meeting {{reference}} are approved and sealed: what they print no longer changes. To correct them, open an amendment in “Agree on the minutes”; follow-up of their agreements goes on.',
    'minutes.changed':
      'The minutes of {{reference}} changed since you saw them, so they were not sealed. Look at what they say now and approve them again.',
    'minutes.notSealed':
      'The minutes of meeting {{reference}} are not sealed: they can be corrected directly, without an amendment.',
    'minutes.unknownVersion': 'The minutes of meeting {{reference}} have no version {{number}}.',
    'minutes.sealBroken':
      'Version {{number}} of the minutes of meeting {{reference}} is no longer what was sealed: the workspace was tampered with. Nothing was exported. Look for it in a backup.',
    'correction.accepted':
      'That correction is already in the minutes, with what they said before and what they say now. If it should not stay, undo the change or note another correction.',
    'agreement.numbersFixed':
      'The numbers of meeting {{reference}} are fixed because its minutes or the tracker went out: the agreements keep their order. Withdraw one that no longer holds: it keeps its number.',
    'agreement.replacesItself':
      'Agreement {{reference}} cannot take its own place. Choose the agreement that replaces it.',
    'agreement.replacedInCircle':
      'Agreement {{other}} was itself replaced, at once or by way of others, by {{reference}}: they cannot replace each other. Choose another agreement, or first take away what replaced {{other}}.',
    'ownField.column': 'The tracker already has a column “{{name}}”, or the name has no letters. Write another name.',
    'ownField.number':
      '“{{written}}” is not a number, and the field “{{name}}” holds numbers. Write it as 1250 or 1,250.50.',
    'ownField.date': '“{{written}}” is not a date, and the field “{{name}}” holds dates. Write it as 2026-12-31.',
    'ownField.choice':
      '“{{written}}” is not in the list of the field “{{name}}”. It takes: {{accepted}}. If one is missing, add it to the list first.',
    'agreement.relatedToItself': 'Agreement {{reference}} cannot be related to itself. Choose another agreement.',
    'history.nothingToUndo': 'There is nothing to undo.',
    'history.notLatest':
      'That change is no longer the last thing you did: it was undone already, or you did something else after it. “Undo”, at the top, goes back step by step.',
    'history.nothingToRedo': 'There is nothing to redo.',
    'workspace.notOpen': 'No workspace is open.',
    'workspace.notSetUp': 'Please give your name, institution and language before you start.',
    'workspace.notEmpty': 'The workspace already has data: this is only loaded into an empty one.',
    'workspace.missing':
      'There is no workspace in “{{folder}}”. Check the folder, or make one with “demo” or “import minutes”.',
    'workspace.inUse':
      'The workspace “{{folder}}” is already open (user {{user}}, computer {{computer}}, since {{since}}). Close it there and try again. Nothing was changed.',
    'workspace.damaged': 'The workspace “{{folder}}” is damaged. Nothing was changed. Restore a backup.',
    'workspace.foreign': 'The file in “{{folder}}” is not an Acuerdos workspace. Nothing was changed.',
    'workspace.newer':
      'The workspace “{{folder}}” was made with a newer version of Acuerdos. Update the program; nothing was changed.',
    'workspace.altered':
      'The workspace “{{folder}}” has parts that this program did not make (“{{what}}”). Nothing was changed. Restore a backup.',
    'workspace.unwritable': 'The folder “{{folder}}” cannot be written to. Choose another or ask for write permission.',
    'workspace.incomplete':
      'Attachments missing: {{missing}}; damaged: {{damaged}}. Restore a complete copy (“restore FILE”) to get them back.',
    'workspace.syncedFolder':
      'The folder “{{folder}}” is kept in step by {{client}}. A workspace that is open there gets damaged beyond repair, because its parts are copied one by one. Use a folder of this computer, for example “{{alternative}}”, and leave only backups in the synchronised one. Whoever administers the computer can allow it with --allow-this-folder.',
    'workspace.networkFolder':
      'The folder “{{folder}}” is on another computer of the network ({{source}}), where a workspace that is open can get damaged. Use a folder of this computer, for example “{{alternative}}”, and leave only backups on the network. Whoever administers the computer can allow it with --allow-this-folder.',
    'recovery.notNeeded': 'The workspace is in order: there is nothing to recover. Nothing was changed.',
    'recovery.nothingReadable':
      'Not one record of the damaged file can be read any more. Nothing was changed. Restore a backup.',
    'backup.missing': 'There is no backup “{{name}}”.',
    'backup.damaged': 'The backup “{{name}}” is damaged and was not used. Nothing was changed. Choose another.',
    'backup.noSpace':
      'No backup was made: it needs {{needed}} free on the disk and there are {{free}}. Free some space and try again.',
    'erase.ownName':
      'You work under the name “{{name}}”, and the record of the erasure would write it again. Change your name in Settings first.',
    'erase.reasonRepeats':
      'The reason stays in writing and names the person to be erased. Write it without the name. Nothing was erased.',
    'erase.noSpace':
      'To erase for good, the whole workspace has to be written anew: {{needed}} of free disk space are needed. Nothing was erased. Free some space and try again.',
    'disk.full': 'The disk is full. What you wrote is still on screen and is saved as soon as you free some space.',
    'disk.failing':
      'The disk does not read or write properly. What you wrote is still on screen and saving is tried again. If it goes on, make a backup on another disk and have this one checked.',
    'machine.unfit': 'This computer lacks what the program needs: {{checks}}. See the list.',
    'core.stopped': 'The program is closing and takes no more changes.',
    'core.failing':
      'The program failed several times in a row. What was saved is safe and what you wrote is still on screen. Wait a minute and try again; if it goes on, close it, open it again and tell whoever supports you.',
    'host.unreachable':
      'The program does not answer. What you wrote stays on screen and will be saved when it answers again.',
    'file.missing': 'The file “{{name}}” cannot be found. Check the name and the folder.',
    'file.empty': 'The file “{{name}}” is empty.',
    'file.unreadable':
      'The file “{{name}}” cannot be read: it is damaged or protected. Open it in its own program, save it again and retry.',
    'file.tooLarge': 'The file “{{name}}” is too large. The limit is {{limit}}.',
    'file.unknownKind': 'The file “{{name}}” is of an unknown kind. Accepted: {{accepted}}.',
    'file.noTracker':
      'No sheet of “{{name}}” has the columns of the tracker. Look for the workbook that was sent, or one with the columns Reference and Rating or State.',
    'file.noMinutes': 'No part of minutes was recognised in “{{name}}”: no attendance, no remarks, no agreements.',
    'letterhead.active':
      'The template “{{name}}” contains macros or objects of other programs. Save it without them as a Word document (.docx) and choose it again.',
    'letterhead.reaches':
      'The template “{{name}}” fetches something from outside when it is opened: {{target}}. Put the picture or the text into the template itself and choose it again.',
    'letterhead.faulty':
      'The template “{{name}}” cannot be used: look at {{field}}. Fields to correct: {{count}}. Settings shows where each of them is when you choose it.',
    'file.unwritable':
      '“{{name}}” cannot be written. Close it if it is open in another program, or choose another folder or name.',
    'pdf.noProgram':
      'There is no program on this computer that makes a PDF. Any of these will do: Chrome, Edge, Chromium or LibreOffice. Install one (LibreOffice is free: libreoffice.org) or say where it is with the variable {{variable}}. You can also export the minutes in Word and save them as PDF from there.',
    'pdf.noOffice':
      'A PDF on your letterhead takes LibreOffice, which is free (libreoffice.org) and not installed on this computer. Install it, or export in Word and save that as PDF.',
    'pdf.failed':
      'The PDF could not be made with {{programs}}. Try another program (Chrome, Edge, Chromium or LibreOffice), named by the variable {{variable}}, or export in Word and save it as PDF from there.',
    'output.empty': 'In {{reference}} nothing is left to put in this document: it was not recorded, or it is internal.',
    'option.missing': 'The option {{option}} is missing.',
    'option.unknown': 'The option {{option}} is not known.',
    'option.invalid': '{{option}} does not take “{{value}}”. It takes: {{accepted}}.',
    'command.unknown': 'The command “{{command}}” is not known. Type “help” to see those there are.',
    'window.notBuilt': 'The program’s window could not be prepared. Run “npm run build” to see why.',
    'port.unavailable':
      'Port {{port}} is taken or may not be used. Give another one with “--port”, or none to use any that is free.',
  },
  reasons: {
    missing: 'it is missing.',
    unknown: 'it is not known.',
    tooLong: 'it is too long.',
    empty: 'it cannot be empty.',
    date: 'it is not a calendar date. Write it as 2022-09-29.',
    time: 'it is not a time of day. Write it as 09:30.',
    choice: 'it is not one of the choices.',
    wrong: 'it does not have the expected form.',
  },
}
