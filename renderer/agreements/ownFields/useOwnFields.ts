import { useMemo } from 'react'
import type { OwnField, OwnValues } from '../../../shared/contract/ownFields.ts'
import { useQuery } from '../../bridge/hooks.ts'

/** The person's own fields, and what each agreement says in them. */
export type OwnRegister = { fields: readonly OwnField[]; values: ReadonlyMap<string, OwnValues> }

const NO_FIELDS: readonly OwnField[] = []

/** Empty until they are read: the register does not wait for them. */
export function useOwnFields(): OwnRegister {
  const fields = useQuery('ownFields.list', {}).data ?? NO_FIELDS
  const rows = useQuery('ownFields.values', {}).data
  return useMemo(
    () => ({ fields, values: new Map((rows ?? []).map(({ agreementId, values }) => [agreementId, values])) }),
    [fields, rows],
  )
}
