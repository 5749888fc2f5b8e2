import { foldText } from '../../shared/text.ts'

const small = new Set('de del la las el los y e o a en para por con of the and for in on to'.split(' '))

/** A code for a body from the initials of its name: "Grupo Nacional de Coordinación" gives GNC. */
export function suggestCode(name: string): string {
  const words = foldText(name)
    .split(' ')
    .filter(word => word !== '' && !small.has(word))
  const [only] = words
  if (words.length === 1 && only) return only.slice(0, 6).toUpperCase()
  return words
    .map(word => word.slice(0, 1))
    .join('')
    .slice(0, 6)
    .toUpperCase()
}
