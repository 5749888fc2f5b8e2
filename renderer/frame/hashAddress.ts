import { useSyncExternalStore } from 'react'
import type { BaseLocationHook } from 'wouter'

/**
 * The window's address stands whole behind the `#`, filters included: it survives reloading, can be copied, and needs nothing
 * of the host. For wouter's `Router`.
 */
export const useHashAddress: BaseLocationHook = () => [useSyncExternalStore(listen, path), go]
useHashAddress.searchHook = () => useSyncExternalStore(listen, search)
useHashAddress.hrefs = href => `#${href}`

function path(): string {
  return `/${parts()[0].replace(/^\//, '')}`
}

function search(): string {
  return parts()[1]
}

function parts(): [path: string, search: string] {
  const address = location.hash.slice(1)
  const mark = address.indexOf('?')
  return mark < 0 ? [address, ''] : [address.slice(0, mark), address.slice(mark + 1)]
}

function go(to: string, { replace = false, state = null }: { replace?: boolean; state?: unknown } = {}) {
  const before = location.href
  const target = new URL(before)
  target.hash = to
  if (target.href === before) return
  history[replace ? 'replaceState' : 'pushState'](state, '', target)
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL: before, newURL: target.href }))
}

function listen(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  addEventListener('popstate', listener)
  return () => {
    removeEventListener('hashchange', listener)
    removeEventListener('popstate', listener)
  }
}
