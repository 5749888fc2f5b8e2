import type { AttendanceStatus } from '../../../../shared/contract/fields.ts'

/** The letter of each status, the same in both languages: with Alt or behind "=" as one adds, alone on a row. */
export const statusKeys: Readonly<Record<string, AttendanceStatus>> = {
  i: 'invited',
  p: 'present',
  v: 'remote',
  e: 'excused',
  a: 'absent',
  r: 'represented',
}

/** What is typed to add somebody: "sedis =v7" looks for "sedis", who came online with seven people. */
export type Typed = { words: string; status: AttendanceStatus | null; headCount: number | null }

export function parseTyped(typed: string): Typed {
  const [, words = '', letter = '', heads = ''] = /^([^=]*)=\s*([a-z]?)\s*(\d{0,4})\s*$/i.exec(typed) ?? []
  const status = statusKeys[letter.toLowerCase()] ?? null
  const isMark = words.trim() !== '' && (letter === '' || status !== null)
  if (!isMark) return { words: typed.trim(), status: null, headCount: null }
  return { words: words.trim(), status, headCount: Number(heads) > 0 ? Number(heads) : null }
}
