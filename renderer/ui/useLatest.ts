import { useLayoutEffect, useState } from 'react'

/** The same object for ever, with the latest functions in it: what gets it need not be drawn anew because a function is. */
export function useLatest<T extends object>(latest: T): T {
  const [holder] = useState(latest)
  useLayoutEffect(() => {
    Object.assign(holder, latest)
  })
  return holder
}
