import { useSyncExternalStore } from 'react'
import type { BaseLocationHook } from 'wouter'

/**
 * The window's address stands whole behind the `#`, filters included: it survives reloading, can be copied, and needs nothing
 * of the host. For wouter's `Router`.
 */
export const useHashAddress: BaseLocationHook = () => [useSyncExternalStore(listen, path), go]
useHashAddress.searchHook = () => useSyncExternalStore(listen, search)
useHashAddress.hrefs = href => `#${href}`

/**
 * Changes single filters of the address, as it stands when called; null takes one away. It makes no new step for the back
 * button: filtering is no travelling.
 */
export function changeQuery(changes: Readonly<Record<string, string | null>>) {
  const query = new URLSearchParams(search())
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  go(withQuery(path(), query), { replace: true })
}

/** Another page of the same section, its filters kept. */
export function goKeepingQuery(to: string, options?: { replace?: boolean }) {
  go(withQuery(to, new URLSearchParams(search())), options)
}

function withQuery(to: string, query: URLSearchParams): string {
  return query.size === 0 ? to : `${to}?${query}`
}

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
