import { foldText } from '../../shared/text.ts'

/** Whether a text is the name of a country, or of the European Union or the United Nations, in Spanish or English. */
export function isCountry(text: string): boolean {
  return COUNTRIES.has(foldText(text))
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

const COUNTRIES: ReadonlySet<string> = new Set([...SHORT_FORMS, ...['es', 'en'].flatMap(regionNames)])
