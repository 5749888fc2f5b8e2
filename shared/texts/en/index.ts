import { documents } from './documents.ts'
import { errors } from './errors.ts'
import { fields } from './fields.ts'
import { imports } from './imports.ts'

export const en = { fields, errors, documents, imports }
