import { agreeing } from './agreeing.ts'
import { agreement } from './agreement.ts'
import { agreements } from './agreements.ts'
import { attendance } from './attendance.ts'
import { backups } from './backups.ts'
import { bodies } from './bodies.ts'
import { capture } from './capture.ts'
import { cli } from './cli.ts'
import { dashboard } from './dashboard.ts'
import { desktop } from './desktop.ts'
import { directory } from './directory.ts'
import { documents } from './documents.ts'
import { editions } from './editions.ts'
import { erase } from './erase.ts'
import { errors } from './errors.ts'
import { fields } from './fields.ts'
import { host } from './host.ts'
import { imports } from './imports.ts'
import { letterheads } from './letterheads.ts'
import { meeting } from './meeting.ts'
import { meetings } from './meetings.ts'
import { outputs } from './outputs.ts'
import { planning } from './planning.ts'
import { readBack } from './readBack.ts'
import { recovery } from './recovery.ts'
import { register } from './register.ts'
import { reminders } from './reminders.ts'
import { returned } from './returned.ts'
import { review } from './review.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { support } from './support.ts'
import { today } from './today.ts'
import { tracker } from './tracker.ts'
import { window } from './window.ts'

export const en = {
  directory,
  meetings,
  agreeing,
  editions,
  agreement,
  agreements,
  bodies,
  backups,
  recovery,
  attendance,
  capture,
  cli,
  dashboard,
  desktop,
  fields,
  errors,
  erase,
  documents,
  imports,
  host,
  letterheads,
  meeting,
  window,
  outputs,
  planning,
  readBack,
  reminders,
  register,
  returned,
  review,
  search,
  settings,
  support,
  today,
  tracker,
}
