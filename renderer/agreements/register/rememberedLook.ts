import type { RegisterContent, RegisterGrouping } from '../../../shared/contract/registerViews.ts'

/** How the rows look, whichever rows they are. */
export type RegisterLook = Pick<RegisterContent, 'sorting' | 'grouping' | 'columns'>

export const groupings: readonly RegisterGrouping[] = ['none', 'responsible', 'body', 'meeting']

const KEY = 'acuerdos.register'

/** The register as the person left it where no saved view was chosen; what cannot be read is as at first. */
export function rememberedLook(): RegisterLook {
  const kept = stored()
  const columns = kept('columns')
  return {
    sorting: sortingIn(kept('sorting')),
    grouping: groupings.find(each => each === kept('grouping')) ?? 'none',
    columns: Array.isArray(columns) ? columns.filter(key => typeof key === 'string') : null,
  }
}

export function rememberLook({ sorting, grouping, columns }: RegisterLook): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ sorting, grouping, columns }))
  } catch {
    // A browser that keeps nothing for us shows it as at first the next time.
  }
}

function sortingIn(value: unknown): RegisterLook['sorting'] {
  const key: unknown = value instanceof Object ? Reflect.get(value, 'key') : null
  return value instanceof Object && typeof key === 'string'
    ? { key, descending: Reflect.get(value, 'descending') === true }
    : null
}

function stored(): (name: string) => unknown {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return name => (value instanceof Object ? Reflect.get(value, name) : undefined)
  } catch {
    return () => undefined
  }
}
