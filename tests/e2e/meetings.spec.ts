import { translator } from '../../shared/texts/index.ts'
import { test } from './journey.ts'
import { expect } from './window.ts'

const t = translator('es')

test('a long list of meetings shows the newest first and has all of them: to count, to find and to go back to', async ({
  program,
}) => {
  await program.cli('generate', '--meetings', '130')
  const page = await program.open()
  await program.goTo('/meetings')
  const table = page.getByRole('grid', { name: t('meetings.tableLabel') })
  await expect(page.getByRole('status').filter({ hasText: t('meetings.count', { count: 130 }) })).toBeVisible()
  await table.locator('[data-row]').first().focus()
  await page.keyboard.press('End')
  const oldest = table.locator('[data-row]').last()
  await expect(oldest).toBeFocused()
  const text = (await oldest.getByRole('gridcell').first().textContent()) ?? ''
  const [reference = 'none'] = /^[A-Z][A-Z\d]*-\d{4}-\d\d/.exec(text) ?? []
  await page.getByRole('textbox', { name: t('meetings.find') }).fill(reference)
  await expect(page.getByRole('status').filter({ hasText: t('meetings.count', { count: 1 }) })).toBeVisible()
  await expect(page.getByRole('complementary')).toContainText(reference)
  const address = page.url()
  expect(address).toContain('preview=')
  await page.reload()
  await expect(page.getByRole('complementary')).toContainText(reference)
})
