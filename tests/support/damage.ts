import fs from 'node:fs'
import Database from 'better-sqlite3'

const PAGE = 4_096

/** What can have happened to a file that nobody has open, so that it cannot be opened any more. */
export const damages = {
  truncated: (file: string) => fs.truncateSync(file, fs.statSync(file).size - PAGE * 20 - 99),
  garbled(file: string) {
    const bytes = fs.readFileSync(file)
    for (let at = PAGE; at < bytes.length; at += PAGE) if (bytes[at] === 0x0d) bytes.fill(0xff, at, at + 8)
    fs.writeFileSync(file, bytes)
  },
  empty: (file: string) => fs.truncateSync(file, 0),
  foreign: (file: string) => fs.writeFileSync(file, 'Compras: pan, leche y café. '.repeat(900)),
  newer(file: string) {
    const database = new Database(file)
    database.pragma('user_version = 99')
    database.close()
  },
} satisfies Record<string, (file: string) => void>

/** Spoils the leaf pages that hold these words: the file still opens, because opening reads the first pages of its tables. */
export function spoilPagesWith(file: string, words: string): void {
  const bytes = fs.readFileSync(file)
  for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + PAGE)) {
    const page = at - (at % PAGE)
    if (bytes[page] === 0x0d) bytes.fill(0xff, page, page + 8)
  }
  fs.writeFileSync(file, bytes)
}
