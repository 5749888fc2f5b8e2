import type { FileFilter } from 'electron'
import type { Translate } from '../shared/texts/index.ts'

const kinds = ['docx', 'xlsx', 'pdf', 'csv', 'md', 'txt', 'json', 'html'] as const

/** What a dialog offers for these extensions: each kind by its name, all of them together first where there are several. */
export function filtersFor(extensions: readonly string[], texts: Translate): FileFilter[] {
  const plain = extensions.filter(extension => /^[a-z0-9]{1,10}$/i.test(extension))
  const single = plain.map(extension => ({ name: kindName(extension.toLowerCase(), texts), extensions: [extension] }))
  const together = plain.length > 1 ? [{ name: texts('desktop.kinds.all'), extensions: plain }] : []
  return [...together, ...single]
}

function kindName(extension: string, texts: Translate): string {
  const kind = kinds.find(known => known === extension)
  return kind ? texts(`desktop.kinds.${kind}`) : extension.toUpperCase()
}
