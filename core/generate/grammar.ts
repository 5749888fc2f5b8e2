/** Grammatical gender of a Spanish noun. */
export type Gender = 'f' | 'm'
export type Noun = { gender: Gender; one: string; many: string }
export type Adjective = Record<Gender, { one: string; many: string }>
/** The forms in which minutes use a verb; all are regular for the verbs of our list. */
export type Verb = {
  infinitive: string
  /** "revisó", "revisaron" */
  past: [one: string, many: string]
  /** "revisará", "revisarán" */
  future: [one: string, many: string]
  gerund: string
  participle: Adjective
}

export function nounsOf(words: string, gender: Gender): Noun[] {
  return words
    .trim()
    .split(/\s+/)
    .map(one => ({ gender, one, many: plural(one) }))
}

/** "técnico" gives técnica, técnicos, técnicas; "coordinador" coordinadora …; others are the same for both genders. */
export function adjectiveOf(word: string): Adjective {
  const feminine = word.endsWith('o') ? `${word.slice(0, -1)}a` : /[aeiou]dor$/.test(word) ? `${word}a` : word
  return { m: { one: word, many: plural(word) }, f: { one: feminine, many: plural(feminine) } }
}

/** A regular verb by its infinitive. */
export function verbOf(infinitive: string): Verb {
  const stem = infinitive.slice(0, -2)
  const first = infinitive.endsWith('ar')
  return {
    infinitive,
    past: first ? [`${stem}ó`, `${stem}aron`] : [`${stem}ió`, `${stem}ieron`],
    future: [`${infinitive}á`, `${infinitive}án`],
    gerund: first ? `${stem}ando` : `${stem}iendo`,
    participle: adjectiveOf(first ? `${stem}ado` : `${stem}ido`),
  }
}

/** The plural by the rules of Spanish spelling: "acción" loses its accent and "país" keeps it, "juez" becomes "jueces". */
export function plural(word: string): string {
  if (/[aeiouáéó]$/.test(word)) return `${word}s`
  if (word.endsWith('z')) return `${word.slice(0, -1)}ces`
  if (/[aeo][íú]s$/.test(word)) return `${word}es`
  const accented = /^(.*)([áéíóú])([ns])$/.exec(word)
  if (accented) return `${accented[1]}${unaccented[accented[2] ?? ''] ?? ''}${accented[3]}es`
  return word.endsWith('s') ? word : `${word}es`
}

/** "la", "el", "las", "los". */
export function article(gender: Gender, many: boolean): string {
  if (gender === 'f') return many ? 'las' : 'la'
  return many ? 'los' : 'el'
}

/** "de" or "a" before an article: "del", "al". */
export function joined(preposition: string, phrase: string): string {
  if (phrase.startsWith('el ') && (preposition === 'de' || preposition === 'a'))
    return `${preposition}l ${phrase.slice(3)}`
  return `${preposition} ${phrase}`
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const unaccented: Record<string, string> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' }
