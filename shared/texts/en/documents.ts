import type { documents as es } from '../es/documents.ts'
import type { SameShape } from '../sameShape.ts'

export const documents: SameShape<typeof es> = {}
