import fs from 'node:fs'
import path from 'node:path'
import { translator } from '../../shared/texts/index.ts'
import { expect, expectAccessible, test } from './window.ts'

test('files that cannot be read are refused beside the button, and nothing is stored', async ({ page, served }) => {
  const t = translator('es')
  await served.cli('demo', '--lang', 'es', '--language', 'es')
  const address = await served.open()
  const before = (await page.getByRole('main').textContent()) ?? ''
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
  await page.goto(`${address}#/import`)
  for (const [name, content, code] of files) {
    const file = path.join(served.folder, name)
    fs.writeFileSync(file, content)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: t('window.import.choose') }).click()
    await (await chooser).setFiles(file)
    const alert = page.getByRole('alert')
    await expect(alert).toContainText(name)
    await expect(alert).toContainText(t(`errors.codes.${code}`, { name, accepted: '' }).slice(0, 20))
  }
  await expectAccessible(page)
  await page.goto(`${address}#/`)
  await expect(page.getByRole('main')).toContainText(before.slice(0, 40))
})

test('a meeting that is not there is told as such', async ({ page, served }) => {
  const t = translator('es')
  await served.cli('demo', '--lang', 'es', '--language', 'es')
  const address = await served.open()
  await page.goto(`${address}#/meetings/018f0000-0000-7000-8000-000000000000`)
  await expect(page.getByText(t('errors.codes.record.notFound')).first()).toBeVisible()
})
