import fs from 'node:fs'
import path from 'node:path'
import { foldText } from '../../shared/text.ts'

/** A word that nothing else holds, with an accent and a capital, and no four letters of it in any other word. */
export const canary = 'Zyxqjwkvú'
export const otherCanary = 'Qxwzkjpvñ'
export const canaries = [canary, otherCanary]

/**
 * Where a word stands in the files below a folder, in UTF-8 and in UTF-16, as it is written and as the search index writes it, whole
 * or in part: an index keeps only the letters in which a word differs from the one before.
 */
export function tracesIn(
  folder: string,
  words: readonly string[] = canaries,
  apartFrom: readonly string[] = ['backups'],
) {
  const found: string[] = []
  const pieces = words.flatMap(formsOf)
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file)
    if (apartFrom.some(part => name.split(path.sep).includes(part))) continue
    if (formsOf(words[0] ?? '').some(piece => Buffer.from(name).includes(piece))) found.push(`name ${name}`)
    if (!entry.isFile()) continue
    const bytes = fs.readFileSync(file)
    for (const piece of pieces) if (bytes.includes(piece)) found.push(`${name}: ${piece.toString('utf8')}`)
  }
  return found
}

function formsOf(word: string): Buffer[] {
  const folded = foldText(word)
  const forms = [word, word.toLowerCase(), word.toUpperCase(), word.normalize('NFD'), folded]
  const parts = Array.from({ length: folded.length - 4 }, (_, at) => folded.slice(at, at + 5))
  const both = [...forms, ...parts]
  return [...both.map(text => Buffer.from(text, 'utf8')), ...forms.map(text => Buffer.from(text, 'utf16le'))]
}
