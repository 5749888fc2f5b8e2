import { z } from 'zod'
import type { ReadHandle } from '../db/execute.ts'
import { sql } from '../db/execute.ts'
import { type AgreementRules, usualRules } from '../shared/agreementRules.ts'
import { language } from '../shared/contract/fields.ts'
import type { Settings } from '../shared/contract/workspace.ts'
import { papers } from '../shared/vocabulary.ts'
import { accountName } from './system.ts'

const stored = z.object({
  name: z.string(),
  institution: z.string().default(''),
  language,
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  density: z.enum(['normal', 'compact']).default('normal'),
  paper: z.enum(papers).default('letter'),
  soonDays: z.coerce.number().default(usualRules.soonDays),
  silentDays: z.coerce.number().default(usualRules.silentDays),
  startNotice: z.enum(['on', 'off']).default('on'),
})

/** Who works here: the person whom the host names, else the one in the settings, else the account of the system. */
export function userOf(db: ReadHandle, named: string | undefined): string {
  return named ?? readSettings(db)?.name ?? accountName()
}

/** What counts as due soon and as silent here. */
export function rulesOf(db: ReadHandle): AgreementRules {
  return readSettings(db) ?? usualRules
}

/** The settings of the workspace; null before the first start was answered. */
export function readSettings(db: ReadHandle): Settings | null {
  const rows = db.all(sql.selectFrom('setting').select(['id', 'value']))
  if (rows.length === 0) return null
  return stored.parse(Object.fromEntries(rows.map(row => [row.id, row.value])))
}
