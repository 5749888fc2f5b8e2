import path from 'node:path'
import { parseArgs } from 'node:util'
import { defaultFolder, systemLanguage } from '../core/system.ts'
import type { Language } from '../shared/contract/fields.ts'
import { Refusal } from '../shared/errors.ts'
import { languages } from '../shared/vocabulary.ts'

/** Options with a value, options without. */
const valued = [
  'data',
  'language',
  'user',
  'lang',
  'meeting',
  'format',
  'audience',
  'out',
  'template',
  'body',
  'limit',
  'port',
  'meetings',
  'seed',
  'reason',
  'responsible',
  'group-by',
  'since',
  'reply-by',
  'agreement',
  'intervention',
  'version',
  'number',
  'signatory',
  'position',
  'from',
  'to',
] as const
const flags = ['json', 'dry-run', 'allow-this-folder', 'report', 'help', 'with-attachments', 'with-content'] as const
type Valued = (typeof valued)[number]
type Flag = (typeof flags)[number]

export type Arguments = {
  /** The words of the command and what follows them. */
  words: string[]
  value(option: Valued): string | undefined
  /** Throws `option.missing`. */
  required(option: Valued): string
  /** One of a few values; the first one when not given and `fallback` is not. Throws `option.invalid`. */
  choice<C extends string>(option: Valued, choices: readonly C[], fallback: C): C
  has(flag: Flag): boolean
  /** Folder of the workspace, absolute. */
  folder: string
  /** The language of messages where it was asked for. */
  language: Language | undefined
}

/** Reads the command line. Throws `option.unknown`, `option.invalid`. */
export function readArguments(argv: string[]): Arguments {
  const options = {
    ...Object.fromEntries(valued.map(name => [name, { type: 'string' as const }])),
    ...Object.fromEntries(flags.map(name => [name, { type: 'boolean' as const }])),
  }
  const { values, positionals, tokens } = parseArgs({
    args: argv,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind === 'option' && !Object.hasOwn(options, token.name))
      throw Refusal.of('option.unknown', { option: token.rawName })
  }
  const value = (option: Valued) => {
    const found = values[option]
    if (found === undefined) return undefined
    if (typeof found !== 'string' || found === '') throw Refusal.of('option.missing', { option: `--${option}` })
    return found
  }
  const choice = <C extends string>(option: Valued, choices: readonly C[], fallback: C): C => {
    const given = value(option)
    if (given === undefined) return fallback
    return oneOf(`--${option}`, given, choices)
  }
  const asked = value('language')
  return {
    words: positionals,
    value,
    required(option) {
      const found = value(option)
      if (found === undefined) throw Refusal.of('option.missing', { option: `--${option}` })
      return found
    },
    choice,
    has: flag => values[flag] === true,
    folder: fromHere(value('data') ?? defaultFolder()),
    language: asked === undefined ? undefined : oneOf('--language', asked, languages),
  }
}

/** The value, when it is one of those accepted. Throws `option.invalid`. */
export function oneOf<C extends string>(option: string, value: string, choices: readonly C[]): C {
  const found = choices.find(choice => choice === value)
  if (found === undefined)
    throw Refusal.of('option.invalid', { option, value: value.slice(0, 100), accepted: choices.join(', ') })
  return found
}

/** A whole number between two limits, both included. Throws `option.invalid`. */
export function wholeNumber(option: string, value: string, least: number, most: number): number {
  const number = Number(value)
  if (value.trim() === '' || !Number.isInteger(number) || number < least || number > most)
    throw Refusal.of('option.invalid', { option, value: value.slice(0, 100), accepted: `${least} … ${most}` })
  return number
}

/** The language that was asked for on the command line, right or wrong typed; else the system's. */
export function languageOf(argv: string[]): Language {
  const index = argv.findIndex(word => word === '--language' || word.startsWith('--language='))
  const given = index === -1 ? undefined : (argv[index]?.split('=')[1] ?? argv[index + 1])
  return given === 'es' || given === 'en' ? given : systemLanguage()
}

/** A path as the person wrote it, from the folder in which they called `npm`. */
export function fromHere(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
}
