import type { Handlers, HandlersOf, QueryContext } from '../../core/context.ts'
import { handlers } from '../../core/handlers.ts'
import type { Records, TablesAndKindsAgree } from '../../db/schema.ts'
import type { RecordKind } from '../../shared/contract/define.ts'
import type { Checked, Input, Method, MethodOf, Output } from '../../shared/contract/index.ts'
import { type ErrorCode, type ErrorEnvelope, type InvalidReason, Refusal } from '../../shared/errors.ts'
import { translator } from '../../shared/texts/index.ts'
import type { SameShape } from '../../shared/texts/sameShape.ts'

// Nothing here runs: it compiles only while the compiler refuses what is marked, and infers what is stated.

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_ extends true>(): void => {}

/** What a caller sends and gets follows from the contract. */
export function inference(): void {
  holds<Same<Output<'meetings.add'>, { id: string; reference: string }>>()
  holds<Same<Input<'followUps.remove'>, { id: string }>>()
  holds<Same<Input<'search.find'>, { words: string; limit?: number | undefined }>>()
  holds<Same<Output<'history.undo'>, { method: string }>>()
  holds<
    Same<
      NonNullable<Checked<'points.change'>['changes']['kind']>['now'],
      'statement' | 'question' | 'answer' | 'request' | 'offer' | 'figure'
    >
  >()
  holds<Same<NonNullable<Input<'agreements.change'>['changes']['rating']>, { was: unknown; now: number | null }>>()
  holds<'agreements.list' extends MethodOf<'query'> ? true : false>()
  holds<'minutes.export' extends MethodOf<'document'> ? true : false>()
  holds<Same<Extract<MethodOf<'query'>, MethodOf<'command'>>, never>>()
  holds<TablesAndKindsAgree>()
  holds<Same<keyof Records, RecordKind>>()
}

/** What no caller may send. */
export function refusedInput(): unknown[] {
  // @ts-expect-error an operation that the contract does not have
  const method: Method = 'meetings.steal'
  // @ts-expect-error a field that no agreement has
  const field: Input<'agreements.change'> = { id: '', changes: { colour: { was: null, now: 'red' } } }
  // @ts-expect-error a state that no agreement is in
  const state: Input<'agreements.change'> = { id: '', changes: { state: { was: 'open', now: 'lost' } } }
  // @ts-expect-error a change that does not say what its editor saw
  const was: Input<'agreements.change'> = { id: '', changes: { text: { now: '' } } }
  // @ts-expect-error an export that does not say for whom
  const edition: Input<'minutes.export'> = { meetingId: '', format: 'docx', language: 'es' }
  return [method, field, state, was, edition]
}

/** What no handler may be. */
export function refusedHandlers({ 'bodies.list': forgotten, ...others }: Handlers): unknown[] {
  // @ts-expect-error a handler that is forgotten
  const all: Handlers = others
  const today: HandlersOf<'today'> = {
    // @ts-expect-error an answer that lacks what the contract promises
    'today.get': ctx => ({ today: ctx.today }),
  }
  const search: HandlersOf<'search'> = {
    'search.find': ctx => {
      // @ts-expect-error a query's handle cannot write
      ctx.db.run({ compile: () => ({ sql: 'DELETE FROM meeting', parameters: [] }) })
      return []
    },
  }
  const attachments: HandlersOf<'attachments'> = {
    // @ts-expect-error a file that the document service does not make
    'attachments.open': () => ({ kind: 'picture' }),
  }
  return [forgotten, all, today, search, attachments, handlers]
}

/** What no "no" may be. */
export function refusedRefusals(ctx: QueryContext): unknown[] {
  // @ts-expect-error a code that nobody could read
  const unknown: ErrorCode = 'record.lost'
  // @ts-expect-error facts that the text needs and does not get
  Refusal.of('record.notFound', { kind: 'meeting' })
  // @ts-expect-error the facts of another code
  const facts: ErrorEnvelope = { code: 'file.empty', facts: { folder: '' } }
  // @ts-expect-error a reason without a text
  const reason: InvalidReason = 'ugly'
  return [unknown, facts, reason, ctx]
}

/** What no translation may lack. */
export function refusedTexts(): unknown[] {
  const es = { title: 'Reuniones', count: { one: 'una', many: 'varias' } }
  // @ts-expect-error a text that is not translated
  const lacking: SameShape<typeof es> = { title: 'Meetings', count: { one: 'one' } }
  // @ts-expect-error a text that the other language does not know
  const more: SameShape<typeof es> = { title: 'Meetings', count: { one: 'one', many: 'many' }, subtitle: 'All' }
  // @ts-expect-error a key that no text has
  const text = translator('es')('errors.codes.record.lost')
  // @ts-expect-error a language that there is not
  const language = translator('fr')
  return [lacking, more, text, language]
}
