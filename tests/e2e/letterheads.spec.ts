import fs from 'node:fs'
import path from 'node:path'
import { Paragraph } from 'docx'
import { translator } from '../../shared/texts/index.ts'
import { ministryLetterhead, minutesBody } from '../core/documents/letterhead/ministry.ts'
import { test } from './journey.ts'
import { expect, expectAccessible, type Language } from './window.ts'

for (const language of ['es', 'en'] satisfies Language[]) {
  const t = translator(language)
  const document = `${t('letterheads.kinds.minutes')}, ${t(`fields.language.${language}`)}`

  test(`a letterhead is checked and chosen (${language})`, async ({ program }) => {
    await program.cli('demo', '--lang', language)
    const good = path.join(program.folder, 'membrete.docx')
    const bad = path.join(program.folder, 'borrador.docx')
    fs.writeFileSync(good, await ministryLetterhead())
    fs.writeFileSync(bad, await ministryLetterhead([...minutesBody, new Paragraph('{{reunion.fehca}}')]))
    const page = await program.open()
    await program.goTo('/settings')
    const choose = page.getByRole('button', { name: t('letterheads.chooseFor', { document }) })
    const dialog = page.getByRole('dialog')

    await test.step('a wrong field is told with its place and what was meant, and the template cannot be used', async () => {
      await choose.click()
      await program.choose(bad, () => dialog.getByRole('button', { name: t('window.import.choose') }).click())
      await expect(dialog.getByText(t('letterheads.faults.unknown', { field: '{{reunion.fehca}}' }))).toBeVisible()
      await expect(dialog.getByText(t('letterheads.suggestion', { field: '{{reunión.fecha}}' }))).toBeVisible()
      await expect(dialog.getByRole('button', { name: t('letterheads.use') })).toHaveCount(0)
      await expectAccessible(page)
    })

    await test.step('the right one is taken', async () => {
      await program.choose(good, () => dialog.getByRole('button', { name: t('window.import.chooseOther') }).click())
      await expect(dialog.getByText(t('letterheads.good', { count: 41 }))).toBeVisible()
      await dialog.getByRole('button', { name: t('letterheads.use') }).click()
      await expect(dialog).toHaveCount(0)
      await expect(page.getByRole('cell', { name: 'membrete.docx' })).toBeVisible()
    })

    await test.step('the fields are listed', async () => {
      await page.getByRole('button', { name: t('letterheads.fields.show') }).click()
      await expect(dialog.getByText('{{reunión.fecha}}', { exact: true })).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
    })

    await test.step('a starter is downloaded', async () => {
      const starter = page.getByRole('button', { name: t('letterheads.starterFor', { document }) })
      const { name } = await program.saved(() => starter.click())
      expect(name).toBe(`${t('letterheads.starterNames.minutes')}.docx`)
    })
  })
}
