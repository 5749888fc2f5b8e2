import { QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react'
import type { Progress } from '../../shared/bridge.ts'
import type { Connection } from './bridge.ts'
import type { Client } from './client.ts'

const ClientContext = createContext<Client | null>(null)

/** Gives everything below the way to ask the host. */
export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  useEffect(() => client.start(), [client])
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={client.queries}>{children}</QueryClientProvider>
    </ClientContext>
  )
}

export function useClient(): Client {
  const client = useContext(ClientContext)
  if (!client) throw new Error('useClient needs a ClientProvider above it')
  return client
}

export function useConnection(): Connection {
  const client = useClient()
  return useSyncExternalStore(client.onConnection, client.connection)
}

/** How far a piece of long work has come; null while it is not under way. */
export function useProgress(work: Progress['work']): Progress | null {
  const client = useClient()
  return useSyncExternalStore(client.onProgress, () => client.progress(work))
}
