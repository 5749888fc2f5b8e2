/**
 * The addresses outside that one document links to, each with the id of its relation. The library would draw these ids at
 * random, and the same minutes would never give the same file twice.
 */
export type Links = { idOf(address: string): string; all(): [address: string, id: string][] }

export function newLinks(): Links {
  const ids = new Map<string, string>()
  return {
    idOf(address) {
      const id = ids.get(address) ?? `Link${ids.size + 1}`
      ids.set(address, id)
      return id
    },
    all: () => [...ids],
  }
}
