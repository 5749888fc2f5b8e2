/** Every text in a document replaced by another. */
export function withText<T>(value: T, change: (text: string) => string): T {
  const plain = new Set(['es', 'en', 'internal', 'partners', 'public'])
  const walk = (one: unknown, key: string): unknown => {
    if (Array.isArray(one)) return one.map(item => walk(item, key))
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, walk(inner, name)]))
    const kept = [
      'status',
      'role',
      'kind',
      'state',
      'dueKind',
      'place',
      'date',
      'dueDate',
      'startTime',
      'endTime',
      'time',
      'today',
      'changedAt',
      'groupBy',
    ]
    return typeof one === 'string' && !plain.has(one) && !kept.includes(key) ? change(one) : one
  }
  return walk(value, '') as T
}
