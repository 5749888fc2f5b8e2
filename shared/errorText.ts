import type { ErrorEnvelope } from './errors.ts'
import type { Translate } from './texts/index.ts'

/** What a person reads about an error: what happened and what to do. */
export function errorText(translate: Translate, error: ErrorEnvelope): string {
  const why = error.code === 'input.invalid' ? translate(`errors.reasons.${error.facts.reason}`) : undefined
  return translate(`errors.codes.${error.code}`, { ...error.facts, why })
}
