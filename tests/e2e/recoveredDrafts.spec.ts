import { translator } from '../../shared/texts/index.ts'
import { expect, test } from './window.ts'

const t = translator('es')

test('words that were not stored stand in their field again before anybody can type there', async ({
  page,
  served,
}) => {
  await served.cli('demo', '--lang', 'es')
  const url = await served.open()
  await page.goto(`${url}#/settings`)
  const field = page.getByLabel(t('settings.institution'), { exact: true })
  const answered = Promise.withResolvers<void>()
  await page.route('**/call', async route => {
    if (route.request().postData()?.includes('settings.change')) await answered.promise
    await route.continue().catch(() => {
      // The window that asked has gone.
    })
  })
  await field.fill('Palabras sin guardar')
  const kept = () =>
    page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('acuerdos.draft')).length)
  await expect.poll(kept).toBe(1)

  await page.reload()
  await page.getByRole('main').waitFor()
  // While they are on their way there is no field in which others could meet them.
  await expect(page.getByText(t('window.skip'))).toBeAttached()
  await expect(field).toHaveCount(0)
  answered.resolve()
  await field.waitFor()
  expect(await field.inputValue()).toBe('Palabras sin guardar')
  await field.press('End')
  await page.keyboard.type(', y más')
  await expect.poll(kept).toBe(0)
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
  await page.reload()
  await expect(field).toHaveValue('Palabras sin guardar, y más')
})
