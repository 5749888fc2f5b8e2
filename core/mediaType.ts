const types: readonly [RegExp, string][] = [
  [/\.docx$/i, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [/\.xlsx$/i, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [/\.pptx$/i, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  [/\.pdf$/i, 'application/pdf'],
  [/\.png$/i, 'image/png'],
  [/\.jpe?g$/i, 'image/jpeg'],
  [/\.csv$/i, 'text/csv'],
  [/\.md$/i, 'text/markdown'],
  [/\.txt$/i, 'text/plain'],
]

/** What kind of file a name tells: its media type, by how it ends; that of any bytes where that tells nothing. */
export function mediaTypeOf(name: string): string {
  return types.find(([ending]) => ending.test(name))?.[1] ?? 'application/octet-stream'
}
