import { keepPreviousData, useQuery as useTanstackQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { Input, MethodOf, Output } from '../../shared/contract/index.ts'
import { Refusal } from '../../shared/errors.ts'
import { placed } from '../ui/drafts.ts'
import { useSaves } from '../ui/saves.tsx'
import { useClient } from './ClientProvider.tsx'
import type { Client } from './client.ts'

export type QueryMethod = MethodOf<'query'>
export type CommandMethod = MethodOf<'command'>
export type ReadingMethod = MethodOf<'reading'>

export type QueryState<T> = {
  data: T | undefined
  error: Refusal | null
  /** True until the first answer, good or bad. */
  isLoading: boolean
  /** True while `data` is still the answer to the input before: see `keepPrevious`. */
  isPrevious: boolean
  /** Asks again, after an error. */
  retry(): void
}

type QueryOptions = {
  /** False: do not ask yet. */
  enabled?: boolean
  /** Show the answer to the last input until the new one comes: for searching as one types. */
  keepPrevious?: boolean
}

/** The answer to a query, renewed whenever something that it reads changes. */
export function useQuery<M extends QueryMethod>(
  method: M,
  input: Input<M>,
  options: QueryOptions = {},
): QueryState<Output<M>> {
  const client = useClient()
  const { data, error, isLoading, isPlaceholderData, refetch } = useTanstackQuery({
    ...asked(client, method, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
  const retry = useCallback(() => void refetch(), [refetch])
  return {
    data: data as Output<M> | undefined,
    error: asRefusal(error),
    isLoading,
    isPrevious: isPlaceholderData,
    retry,
  }
}

/** A query with its input. */
export type Question = { [M in QueryMethod]: { method: M; input: Input<M> } }[QueryMethod]

/** Asks what a page will ask, before it is drawn: then the answer is there, or on its way. */
export function usePrefetch(): (question: Question) => void {
  const client = useClient()
  return useCallback(
    ({ method, input }: Question) => void client.queries.prefetchQuery(asked(client, method, input)),
    [client],
  )
}

function asked<M extends QueryMethod>(client: Client, method: M, input: Input<M>) {
  return {
    queryKey: [method, input],
    // What the host answers has been checked against the contract by the core.
    queryFn: async () => (await client.ask(method, input)) as Output<M>,
  }
}

/**
 * Gives a command. What it returns rejects with a Refusal; when nobody catches it, the window tells the person.
 * A call is one intent: it keeps its operation id while it is sent again after a lost connection.
 */
export function useCommand<M extends CommandMethod>(method: M): (input: Input<M>) => Promise<Output<M>> {
  const send = useSend()
  return useCallback((input: Input<M>) => send(method, input), [send, method])
}

/** `patient`: the page shows already what the command does, so reading again may wait until the keyboard rests. */
type SendOptions = { patient?: boolean }
export type Send = <M extends CommandMethod>(method: M, input: Input<M>, options?: SendOptions) => Promise<Output<M>>

/** Gives any command, as `useCommand` does: for a page that sends its commands in turn. */
export function useSend(): Send {
  const client = useClient()
  const saves = useSaves()
  return useCallback(
    <M extends CommandMethod>(method: M, input: Input<M>, { patient = false }: SendOptions = {}) =>
      saves.track(async () => {
        const value = await askPersistently(client, method, input)
        if (!patient && !method.endsWith('.change')) client.renewNow()
        return value as Output<M>
      }),
    [client, saves],
  )
}

/** Commands of the form `{ id?, changes: { field: { was, now } } }`. */
export type ChangeMethod = {
  [M in CommandMethod]: Input<M> extends { changes: object } ? M : never
}[CommandMethod]
type Changes<M extends ChangeMethod> = Input<M> extends { changes: infer C } ? C : never
export type FieldOf<M extends ChangeMethod> = keyof Changes<M> & string
type Now<M extends ChangeMethod, F extends FieldOf<M>> = NonNullable<Changes<M>[F]> extends { now: infer N } ? N : never

/** One field's change: what its editor saw, and what is to stand there. */
export type FieldChange<T> = { was: T; now: T }

/**
 * Gives the saver of each field of one record, for the fields of `ui/`:
 * `const save = useChange('meetings.change', meeting.id)` … `<SavedLine value={meeting.title} save={save('title')} />`.
 * The saver of a field is the same function at every render.
 */
export function useChange<M extends ChangeMethod>(method: M, id?: string): FieldSavers<M> {
  const command = useCommand(method)
  return useMemo(() => saversOf<M>(method, command, id), [method, command, id])
}

export type FieldSavers<M extends ChangeMethod> = <F extends FieldOf<M>>(
  field: F,
) => (change: FieldChange<Now<M, F>>) => Promise<void>

/** The savers of one record's fields, through whatever gives the command. */
export function saversOf<M extends ChangeMethod>(
  method: M,
  command: (input: Input<M>) => Promise<unknown>,
  id?: string,
): FieldSavers<M> {
  const savers = new Map<string, (change: FieldChange<never>) => Promise<void>>()
  return <F extends FieldOf<M>>(field: F) => {
    const known = savers.get(field)
    if (known) return known as (change: FieldChange<Now<M, F>>) => Promise<void>
    const save = async (change: FieldChange<Now<M, F>>) => {
      const changes = { [field]: change }
      // The field's name and its value's type come from the same contract entry.
      await command((id === undefined ? { changes } : { id, changes }) as Input<M>)
    }
    const saver = placed(save, { method, id: id ?? null, field })
    savers.set(field, saver as (change: FieldChange<never>) => Promise<void>)
    return saver
  }
}

/** Gives an operation that turns a file into a structure; nothing is stored. */
export function useReading<M extends ReadingMethod>(method: M) {
  const client = useClient()
  const [running, setRunning] = useState(false)
  const run = useCallback(
    async (input: Input<M>) => {
      setRunning(true)
      try {
        return (await client.ask(method, input)) as Output<M>
      } finally {
        setRunning(false)
      }
    },
    [client, method],
  )
  return { run, running }
}

const WAITS = [300, 1_000, 3_000]

async function askPersistently(client: Client, method: CommandMethod, input: unknown): Promise<unknown> {
  const operationId = crypto.randomUUID()
  for (const wait of WAITS) {
    try {
      return await client.ask(method, input, operationId)
    } catch (error) {
      const lost = error instanceof Refusal && error.envelope.code === 'host.unreachable'
      if (!lost || client.bridge.connection() === 'ended') throw error
      await new Promise(resolve => setTimeout(resolve, wait))
    }
  }
  return client.ask(method, input, operationId)
}

function asRefusal(error: unknown): Refusal | null {
  if (error === null || error === undefined) return null
  return error instanceof Refusal ? error : Refusal.of('internal', { reference: String(error) })
}
