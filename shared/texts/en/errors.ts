import type { errors as es } from '../es/errors.ts'
import type { SameShape } from '../sameShape.ts'

export const errors: SameShape<typeof es> = {}
