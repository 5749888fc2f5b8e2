import type { z } from 'zod'
import { agreementOperations } from './agreements.ts'
import { attendanceListOperations } from './attendanceLists.ts'
import { backupOperations, recoveryOperations } from './backups.ts'
import { bodyOperations } from './bodies.ts'
import { checkOperations } from './checks.ts'
import { dashboardOperations } from './dashboard.ts'
import type { OperationKind } from './define.ts'
import { directoryOperations } from './directory.ts'
import { documentOperations } from './documents.ts'
import { editionOperations } from './editions.ts'
import { eraseOperations } from './erase.ts'
import { letterheadOperations } from './letterheads.ts'
import { meetingOperations } from './meetings.ts'
import { minutesOperations } from './minutes.ts'
import { outputOperations } from './outputs.ts'
import { ownFieldOperations } from './ownFields.ts'
import { planningOperations } from './planning.ts'
import { registerOperations } from './registerViews.ts'
import { reminderOperations } from './reminders.ts'
import { returnedMinutesOperations } from './returnedMinutes.ts'
import { searchOperations } from './search.ts'
import { supportOperations } from './support.ts'
import { todayOperations } from './today.ts'
import { trackerOperations } from './trackers.ts'
import { workspaceOperations } from './workspace.ts'

/** Everything that may be asked of the core. */
export const contract = {
  ...workspaceOperations,
  ...backupOperations,
  ...recoveryOperations,
  ...eraseOperations,
  ...directoryOperations,
  ...bodyOperations,
  ...planningOperations,
  ...meetingOperations,
  ...attendanceListOperations,
  ...agreementOperations,
  ...ownFieldOperations,
  ...registerOperations,
  ...checkOperations,
  ...minutesOperations,
  ...documentOperations,
  ...dashboardOperations,
  ...editionOperations,
  ...letterheadOperations,
  ...outputOperations,
  ...reminderOperations,
  ...returnedMinutesOperations,
  ...searchOperations,
  ...supportOperations,
  ...todayOperations,
  ...trackerOperations,
}

export type Contract = typeof contract
export type Method = keyof Contract
export type MethodOf<K extends OperationKind> = { [M in Method]: Contract[M]['kind'] extends K ? M : never }[Method]
/** What a caller sends. */
export type Input<M extends Method> = z.input<Contract[M]['input']>
/** What a handler gets: checked, cleaned. */
export type Checked<M extends Method> = z.output<Contract[M]['input']>
export type Output<M extends Method> = z.output<Contract[M]['output']>

export function isMethod(name: string): name is Method {
  return Object.hasOwn(contract, name)
}
