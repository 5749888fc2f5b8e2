import { type Adjective, article, capitalized, joined, type Noun, type Verb } from './grammar.ts'
import { departments, surnames, villages } from './names.ts'
import { type Random, zipfChoice } from './random.ts'
import { adjectives, adverbs, nouns, verbs } from './words.ts'

/** Writes Spanish as minutes have it: sentences from the same few patterns, words as often as people use them. */
export type Writer = {
  statement(): string
  question(): string
  answer(): string
  request(): string
  offer(): string
  figure(): string
  /** What was agreed: "Actualizar el registro municipal de las familias, con apoyo de …". */
  agreement(): string
  /** What was done since: one to three sentences. */
  progress(): string
  /** What comes next, short. */
  nextStep(): string
  /** A few words for a title or a theme. */
  topic(): string
  /** An aim or a priority, which begins with an infinitive. */
  aim(): string
  /** A paragraph of so many sentences. */
  paragraph(sentences: number): string
  place(): string
}

/** @param institutions their short names, the most active first */
export function writerFor(random: Random, institutions: readonly string[]): Writer {
  const noun = zipfChoice(nouns, random)
  const adjective = zipfChoice(adjectives, random)
  const verb = zipfChoice(verbs, random)
  const adverb = zipfChoice(adverbs, random)
  const institution = zipfChoice(institutions, random)
  const village = zipfChoice(villages(), random)
  const { between, chance, of } = random

  const qualified = (word: Noun, many: boolean) => {
    const form = many ? word.many : word.one
    return chance(0.45) ? `${form} ${formOf(adjective(), word, many)}` : form
  }
  /** "el registro municipal de las familias" */
  const thing = (depth = 0): string => {
    const word = noun()
    const many = chance(0.35)
    const head = `${article(word.gender, many)} ${qualified(word, many)}`
    return depth < 2 && chance(depth === 0 ? 0.6 : 0.25) ? `${head} ${joined('de', thing(depth + 1))}` : head
  }
  const place = () => (chance(0.5) ? of(departments) : village())
  const where = () => (chance(0.6) ? `en el departamento de ${of(departments)}` : `en la comunidad de ${village()}`)
  const when = () =>
    of([
      'durante el último trimestre',
      'antes de fin de mes',
      'en las próximas semanas',
      'desde enero',
      'este año',
      'el próximo semestre',
    ])
  const purpose = () => `para ${verb().infinitive} ${thing()}`
  const withWhom = () => of(['con el apoyo de', 'junto con', 'en coordinación con', 'por medio de'])
  const complement = () => {
    const kind = random.next()
    if (kind < 0.3) return ` ${purpose()}`
    if (kind < 0.5) return ` ${where()}`
    if (kind < 0.65) return ` ${when()}`
    if (kind < 0.8) return ` ${withWhom()} ${institution()}`
    return ''
  }
  const amount = () =>
    chance(0.7) ? String(between(12, 980)) : `${between(1, 48)},${String(between(0, 999)).padStart(3, '0')}`
  const passive = (word: Noun, many: boolean, action: Verb) => formOf(action.participle, word, many)

  const statements: (() => string)[] = [
    () => `Se ${verb().past[0]} ${thing()}${complement()}${complement()}.`,
    () => `${institution()} ${verb().past[0]} ${thing()} y ${thing()}${complement()}.`,
    () =>
      `Es necesario ${verb().infinitive} ${thing()}${complement()}, ya que ${thing()} no se ha ${verb().participle.m.one}.`,
    () =>
      `${capitalized(adverb())}, se está ${verb().gerund} ${thing()} ${withWhom()} ${institution()}${complement()}.`,
    () => {
      const word = noun()
      const many = chance(0.5)
      return `${capitalized(article(word.gender, many))} ${qualified(word, many)} ${many ? 'fueron' : 'fue'} ${passive(word, many, verb())} ${where()}${complement()}.`
    },
    () => `Hay avances en ${thing()}, pero falta ${verb().infinitive} ${thing()} ${where()}.`,
    () => `La delegación a cargo de ${of(surnames)} ${verb().past[0]} ${thing()}${complement()}.`,
  ]
  const statement = () => of(statements)()
  const questions: (() => string)[] = [
    () => `¿Cuándo se ${verb().future[0]} ${thing()}${complement()}?`,
    () => `¿Qué ${noun().one} se prevé ${purpose()}?`,
    () => `¿Quién ${verb().future[0]} ${thing()} ${where()}?`,
    () => `¿Cómo se ${verb().past[0]} ${thing()}${complement()}?`,
    () => `¿Existe presupuesto ${purpose()}?`,
  ]
  return {
    statement,
    question: () => of(questions)(),
    answer: () => (chance(0.5) ? `Responde que se ${verb().future[0]} ${thing()}${complement()}.` : statement()),
    request: () => `Solicita ${verb().infinitive} ${thing()}${complement()}.`,
    offer: () => `${institution()} ofrece ${thing()} ${purpose()}${chance(0.4) ? ` ${where()}` : ''}.`,
    figure: () =>
      `Se ${verb().past[1]} ${amount()} ${noun().many} ${where()}, ${between(2, 60)} % más que en ${between(2014, 2025)}.`,
    agreement: () => `${capitalized(verb().infinitive)} ${thing()} ${purpose()}${complement()}.`,
    progress: () => Array.from({ length: between(1, 3) }, statement).join(' '),
    nextStep: () => `${capitalized(verb().infinitive)} ${thing()} ${when()}.`,
    topic: () => capitalized(thing(1).replace(/^(el|la|los|las) /, '')),
    aim: () => `${capitalized(verb().infinitive)} ${thing()}${complement()}.`,
    paragraph: sentences =>
      Array.from({ length: sentences }, () =>
        chance(0.12) ? `${capitalized(adverb())}, ${lowered(statement())}` : statement(),
      ).join(' '),
    place,
  }
}

function formOf(word: Adjective, { gender }: Noun, many: boolean): string {
  return many ? word[gender].many : word[gender].one
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
