import { cli } from './cli.ts'
import { documents } from './documents.ts'
import { errors } from './errors.ts'
import { fields } from './fields.ts'
import { host } from './host.ts'
import { imports } from './imports.ts'
import { window } from './window.ts'

export const es = { cli, fields, errors, documents, imports, host, window }
