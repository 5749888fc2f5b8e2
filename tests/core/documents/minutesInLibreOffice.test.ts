import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { produce } from '../../../core/documents/produce.ts'
import { temporaryFolder } from '../../support/files.ts'
import { hasLibreOffice } from '../../support/libreOffice.ts'
import { fullMinutes } from './minutesSample.ts'
import { withText } from './withText.ts'

/** LibreOffice ended over tables in columns, where what stands before them was so long and not longer. */
it.skipIf(!hasLibreOffice)('LibreOffice opens an extract however long its agreements are', async () => {
  const folder = temporaryFolder()
  const names: string[] = []
  for (let words = 20; words <= 200; words += 20) {
    let index = 0
    const longAgreement = () => (index++ % 13 === 0 ? 'palabra '.repeat(words) : 'x')
    const document = { ...withText(fullMinutes('es'), longAgreement), extract: true as const }
    const { bytes } = await produce({ kind: 'minutes', format: 'docx', name: 'a.docx', document })
    names.push(`${words}.docx`)
    fs.writeFileSync(path.join(folder, `${words}.docx`), bytes)
  }
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', ...names], { cwd: folder, stdio: 'ignore' })
  expect(fs.readdirSync(folder).filter(name => name.endsWith('.pdf'))).toHaveLength(names.length)
})
