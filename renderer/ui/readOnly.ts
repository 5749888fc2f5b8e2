import { createContext, useContext } from 'react'

/** True around saved fields that show what they hold and take nothing, because it was sealed. */
export const ReadOnly = createContext(false)

export function useReadOnly(): boolean {
  return useContext(ReadOnly)
}
