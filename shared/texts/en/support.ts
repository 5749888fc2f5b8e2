import type { support as es } from '../es/support.ts'
import type { SameShape } from '../sameShape.ts'

/** The report for support. */
export const support: SameShape<typeof es> = {
  open: 'open',
  reportTitle: 'Report for support of Acuerdos',
  madeAt: 'Made',
  program: 'Program',
  system: 'System',
  memory: 'Memory',
  free: 'Free on the disk',
  workspace: 'Workspace',
  size: 'Size',
  schema: 'format {{version}}',
  counts: 'Records',
  backups: 'Backups',
  lastBackup: 'Last backup',
  lastCheck: 'Last full check',
  good: 'good',
  log: 'Latest events (operations, times and codes; nothing of what was written):',
  make: 'Report for support…',
  title: 'Report for support',
  lead: 'If something does not work, copy this report and paste it into an e-mail to whoever helps you. Read it first: it has versions, counts, times and codes; nothing of what your meetings say, no names, no folders.',
  making: 'Making the report…',
  copy: 'Copy the report',
  copied: 'The report was copied. Paste it into an e-mail.',
  selected: 'The browser did not allow copying. The report is selected: copy it with Ctrl+C.',
}
