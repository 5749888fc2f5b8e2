/** The name under which a row's person, or who stood in, is found among the fields of the page. */
export function attendeeField(field: 'person' | 'standIn', id: string): string {
  return `attendance:${field}:${id}`
}
