import { sql as raw } from 'kysely'
import { sql } from '../db/execute.ts'
import { Refusal } from '../shared/errors.ts'
import type { CommandContext, HandlersOf } from './context.ts'
import { insertDefaultSectors } from './defaultSectors.ts'
import { generateWorkspace } from './generate/generate.ts'
import { type Changes, change, insert } from './records.ts'
import { loadSample } from './sampleLoad.ts'
import { readSettings } from './settings.ts'
import { systemLanguage } from './system.ts'
import { verifyWorkspace } from './verify.ts'

export const workspaceHandlers: HandlersOf<'workspace' | 'settings'> = {
  'workspace.get': ctx => {
    const count = (table: 'meeting' | 'organization') =>
      ctx.db.one(sql.selectFrom(table).select(raw<number>`count(*)`.as('count')))?.count ?? 0
    return {
      folder: ctx.folder,
      settings: readSettings(ctx.db),
      suggested: { name: ctx.user, language: systemLanguage() },
      meetings: count('meeting'),
      organizations: count('organization'),
    }
  },

  'workspace.setUp': (ctx, profile) => {
    if (readSettings(ctx.db) !== null) throw Refusal.of('workspace.notEmpty', {})
    for (const [id, value] of Object.entries({ ...profile, theme: 'system', density: 'normal', paper: 'letter' }))
      insert(ctx, 'setting', { id, value })
    insertDefaultSectors(ctx)
    return {}
  },

  'workspace.loadSample': (ctx, { language }) => {
    refuseWithoutSettings(ctx)
    if (ctx.db.one(sql.selectFrom('meeting').select('id').limit(1))) throw Refusal.of('workspace.notEmpty', {})
    return loadSample(ctx, language)
  },

  'workspace.generate': generateWorkspace,
  'workspace.verify': verifyWorkspace,

  'settings.change': (ctx, { changes }) => {
    refuseWithoutSettings(ctx)
    const edits: Changes = changes
    const settings: Record<string, unknown> = { ...readSettings(ctx.db) }
    const kept = new Set(ctx.db.all(sql.selectFrom('setting').select('id')).map(row => row.id))
    for (const [id, edit] of Object.entries(edits)) {
      if (!edit) continue
      // A setting that is younger than the workspace has no row yet, and is what it is by itself.
      if (!kept.has(id)) insert(ctx, 'setting', { id, value: String(settings[id]) })
      change(ctx, 'setting', id, { value: { was: String(edit.was), now: String(edit.now) } })
    }
    return {}
  },
}

function refuseWithoutSettings(ctx: CommandContext): void {
  if (readSettings(ctx.db) === null) throw Refusal.of('workspace.notSetUp', {})
}
