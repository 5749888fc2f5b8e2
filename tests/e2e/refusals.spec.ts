import fs from 'node:fs'
import path from 'node:path'
import { translator } from '../../shared/texts/index.ts'
import { test } from './journey.ts'
import { expect, expectAccessible } from './window.ts'

test('files that cannot be read are refused beside the button, and nothing is stored', async ({ program }) => {
  const t = translator('es')
  await program.cli('demo', '--lang', 'es', '--language', 'es')
  const page = await program.open()
  const meetings = page.getByRole('main').getByRole('row')
  await program.goTo('/meetings')
  await meetings.nth(1).waitFor()
  const before = await meetings.count()
  const files: [
    name: string,
    content: string,
    code: 'file.empty' | 'file.unreadable' | 'file.unknownKind' | 'file.noMinutes',
  ][] = [
    ['vacío.txt', '', 'file.empty'],
    ['roto.docx', 'PK\u0003\u0004 no es un archivo', 'file.unreadable'],
    ['foto.png', 'x', 'file.unknownKind'],
    ['compras.txt', 'pan\nleche\ncafé\n', 'file.noMinutes'],
  ]
  await program.goTo('/import')
  for (const [name, content, code] of files) {
    const file = path.join(program.folder, name)
    fs.writeFileSync(file, content)
    await program.choose(file, () => page.getByRole('button', { name: t('window.import.choose') }).click())
    const alert = page.getByRole('alert')
    await expect(alert).toContainText(name)
    await expect(alert).toContainText(t(`errors.codes.${code}`, { name, accepted: '' }).slice(0, 20))
  }
  await expectAccessible(page)
  await program.goTo('/meetings')
  await expect(meetings).toHaveCount(before)
})

test('a meeting that is not there is told as such', async ({ program }) => {
  const t = translator('es')
  await program.cli('demo', '--lang', 'es', '--language', 'es')
  const page = await program.open()
  await program.goTo('/meetings/018f0000-0000-7000-8000-000000000000')
  await expect(page.getByText(t('errors.codes.record.notFound')).first()).toBeVisible()
})
