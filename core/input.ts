import type { z } from 'zod'
import { type InvalidReason, Refusal } from '../shared/errors.ts'

/** Checks what came over the boundary. Throws `input.invalid` with the first field that is wrong and why. */
export function checkInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = issue?.path.map(String).join('.') || (issue?.code === 'unrecognized_keys' ? String(issue.keys[0]) : '')
  throw Refusal.of('input.invalid', { field: field.slice(0, 100), reason: issue ? reasonOf(issue) : 'wrong' })
}

function reasonOf(issue: z.core.$ZodIssue): InvalidReason {
  switch (issue.code) {
    case 'too_big':
      return 'tooLong'
    case 'too_small':
      return 'empty'
    case 'unrecognized_keys':
      return 'unknown'
    case 'invalid_value':
      return 'choice'
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'wrong'
    case 'custom':
      return issue.message === 'day' ? 'date' : 'wrong'
    case 'invalid_format':
      return issue.format === 'regex' && issue.path.some(part => /time$/i.test(String(part))) ? 'time' : 'wrong'
    default:
      return 'wrong'
  }
}
