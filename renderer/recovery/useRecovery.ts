import { useQuery } from '@tanstack/react-query'
import { useClient } from '../bridge/ClientProvider.tsx'
import type { RecoveryState } from './problem.ts'

/** What is wrong with the workspace's file, if anything, and what can be done; asked again whenever that may have changed. */
export function useRecovery(enabled = true) {
  const client = useClient()
  return useQuery({
    queryKey: ['recovery.get', {}],
    // The core checks its answers against the contract.
    queryFn: async () => (await client.ask('recovery.get', {})) as RecoveryState,
    enabled,
  })
}
