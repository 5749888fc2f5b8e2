/**
 * Names as one cell holds them, "Ana; Luis". Where they would not be read back as they are, those with semicolons or quotation
 * marks of their own stand in quotation marks, as in CSV.
 */
export function joinedNames(names: readonly string[]): string {
  const plain = names.join('; ')
  if (names.every(name => PLAIN_NAME.test(name))) return plain
  const read = namesIn(plain)
  if (read.length === names.length && read.every((name, index) => name === names[index])) return plain
  return names.map(name => (/[;"]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join('; ')
}

/** Words with one blank between them: nothing that divides names or is changed by reading them. Nearly every name there is. */
const PLAIN_NAME = /^[^\s;"]+(?: [^\s;"]+)*$/

/** The names that a cell holds, divided by semicolons or lines; those in quotation marks for the reasons above stay whole. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(NAME)]
    .map(([written, quoted]) => quoted?.replaceAll('""', '"') ?? written)
    .map(name => name.replace(/\s+/g, ' ').trim())
    .filter(name => name !== '')
}

/** From one quotation mark to the last of its entry, with a semicolon or doubled marks inside; or all up to the next division. */
const NAME = /(?<=^|[;\n])[^\S\n]*"((?=(?:[^"]|"")*(?:;|""))(?:[^"]|"")*)"[^\S\n]*(?=[;\n]|$)|[^;\n]+/g
