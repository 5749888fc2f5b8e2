import { foldText } from '../../shared/text.ts'

/** Gathered when first asked for: that takes longer than all else that the core loads for a file. */
let countries: ReadonlySet<string> | null = null

/** Whether a text is the name of a country, or of the European Union or the United Nations, in Spanish or English. */
export function isCountry(text: string): boolean {
  countries ??= new Set([...SHORT_FORMS, ...['es', 'en'].flatMap(regionNames)])
  return countries.has(foldText(text))
}

/** Forms in use that are no region's official name. */
const SHORT_FORMS = [
  'usa',
  'us',
  'eeuu',
  'ee uu',
  'estados unidos de america',
  'united states of america',
  'uk',
  'great britain',
  'eu',
  'ue',
]

function regionNames(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap(first => letters.map(second => names.of(first + second)))
    .filter(name => name !== undefined)
    .map(foldText)
}
