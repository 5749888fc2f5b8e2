import type { imports as es } from '../es/imports.ts'
import type { SameShape } from '../sameShape.ts'

export const imports: SameShape<typeof es> = {}
