import type { HandlersOf } from './context.ts'
import { figuresOf } from './dashboard/figures.ts'
import { statusSheet } from './statusSheet.ts'

export const dashboardHandlers: HandlersOf<'dashboard' | 'status'> = {
  'dashboard.get': (ctx, which) => figuresOf(ctx, which, ctx.language),
  'status.export': statusSheet,
}
