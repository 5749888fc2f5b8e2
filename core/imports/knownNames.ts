import { isCountry } from './countries.ts'
import { isCapital } from './personName.ts'
import type { SourceLine } from './sourceLine.ts'
import { nameParticles } from './vocabulary.ts'

/**
 * Whether a text is a name on the evidence of the document: a country, or words in capitals that some lines write together,
 * with nothing in capitals before or behind them.
 */
export function knownNames(lines: readonly SourceLine[]): (text: string) => boolean {
  const names = new Set<string>()
  for (const line of lines) {
    let name: string[] = []
    const finish = () => {
      while (name.length > 0 && !isCapital(name.at(-1) ?? '')) name.pop()
      if (name.length > 1 && name.length <= 12) names.add(name.join(' '))
      name = []
    }
    for (const token of line.text.split(/\s+/)) {
      const word = token.replace(/[,.;:()]+$/, '')
      if (isCapital(word) || (name.length > 0 && (nameParticles.has(word) || /^(of|the|and|for|y|e)$/.test(word))))
        name.push(word)
      else finish()
      if (word !== token) finish()
    }
    finish()
  }
  return text => isCountry(text) || names.has(text)
}
