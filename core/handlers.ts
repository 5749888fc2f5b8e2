import { agreementHandlers } from './agreements.ts'
import { attachmentHandlers } from './attachments.ts'
import { attendanceListHandlers } from './attendanceLists.ts'
import { backupHandlers } from './backups.ts'
import { bodyHandlers } from './bodies.ts'
import { checkHandlers } from './checks/checks.ts'
import type { Handlers } from './context.ts'
import { convocationHandlers } from './convocation.ts'
import { dashboardHandlers } from './dashboard.ts'
import { directoryHandlers } from './directory.ts'
import { eraseHandlers } from './erase/erase.ts'
import { historyHandlers } from './history.ts'
import { letterheadHandlers } from './letterheads.ts'
import { meetingPartHandlers } from './meetingParts.ts'
import { meetingHandlers } from './meetings.ts'
import { mergeHandlers } from './merge.ts'
import { correctionHandlers } from './minutes/corrections.ts'
import { distributionHandlers } from './minutes/distributions.ts'
import { minutesHandlers } from './minutes/index.ts'
import { slipHandlers } from './minutes/slips.ts'
import { outputHandlers } from './outputs.ts'
import { ownFieldHandlers } from './ownFields.ts'
import { planningHandlers } from './planning.ts'
import { recoveryHandlers } from './recovery.ts'
import { redactionHandlers } from './redactions.ts'
import { registerHandlers } from './registerViews.ts'
import { reminderLetterHandlers } from './reminderLetters.ts'
import { reminderHandlers } from './reminders.ts'
import { returnedMinutesHandlers } from './returnedMinutes.ts'
import { searchHandlers } from './search.ts'
import { supportHandlers } from './support.ts'
import { todayHandlers } from './today.ts'
import { trackerHandlers } from './tracker.ts'
import { workspaceHandlers } from './workspace.ts'

/** Every operation's handler: one that is missing does not compile. */
export const handlers: Handlers = {
  ...workspaceHandlers,
  ...backupHandlers,
  ...recoveryHandlers,
  ...historyHandlers,
  ...eraseHandlers,
  ...directoryHandlers,
  ...mergeHandlers,
  ...bodyHandlers,
  ...planningHandlers,
  ...meetingHandlers,
  ...meetingPartHandlers,
  ...attendanceListHandlers,
  ...agreementHandlers,
  ...ownFieldHandlers,
  ...registerHandlers,
  ...checkHandlers,
  ...minutesHandlers,
  ...slipHandlers,
  ...correctionHandlers,
  ...distributionHandlers,
  ...convocationHandlers,
  ...letterheadHandlers,
  ...outputHandlers,
  ...redactionHandlers,
  ...reminderHandlers,
  ...reminderLetterHandlers,
  ...returnedMinutesHandlers,
  ...trackerHandlers,
  ...attachmentHandlers,
  ...searchHandlers,
  ...supportHandlers,
  ...todayHandlers,
  ...dashboardHandlers,
}
