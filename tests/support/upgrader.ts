// A newer program: opens a workspace with further steps of the schema, which take their time.
import process from 'node:process'
import { openFile } from '../../db/open.ts'
import { longSteps } from './longSteps.ts'

process.stdout.write('opening\n')
openFile(process.argv[2] ?? '', { create: false, migrations: longSteps }).close()
process.stdout.write('upgraded\n')
