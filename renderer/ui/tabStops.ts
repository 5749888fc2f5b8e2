import { createContext, useContext } from 'react'

/** True around controls that Tab passes over, because arrows lead to them from the one stop of their list. */
export const PassedOver = createContext(false)

/** The place in the order of Tab of a control that may stand in such a list. */
export function useTabIndex(): -1 | undefined {
  return useContext(PassedOver) ? -1 : undefined
}
