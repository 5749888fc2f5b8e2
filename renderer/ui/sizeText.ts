import type { Language } from '../../shared/contract/fields.ts'
import { numberText } from '../../shared/numbers.ts'

/** The size of a file as people read it: "18 kB", "2.4 MB". */
export function sizeText(bytes: number, language: Language): string {
  const large = bytes >= 1_000_000
  return numberText(large ? bytes / 1_000_000 : Math.max(1, bytes / 1_000), language, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  })
}
