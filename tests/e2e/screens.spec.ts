import type { Page } from '@playwright/test'
import { translator } from '../../shared/texts/index.ts'
import { expect, expectAccessible, type Language, test } from './window.ts'

const pages = [
  '/',
  '/meetings',
  '/agreements',
  '/agreements?layout=board',
  '/agreements?layout=calendar',
  '/agreements/reminders',
  '/reports',
  '/bodies',
  '/directory',
  '/settings',
  '/import',
]

for (const language of ['es', 'en'] satisfies Language[]) {
  const t = translator(language)

  test(`every screen of the sample, light and dark (${language})`, async ({ page, served }, info) => {
    await served.cli('demo', '--lang', language, '--language', language)
    const address = await served.open()
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      for (const hash of pages) {
        await goTo(page, address, hash)
        await expectAccessible(page)
        await info.attach(`${hash} ${scheme}`, { body: await page.screenshot(), contentType: 'image/png' })
      }
      await goTo(page, address, '/meetings')
      await page.getByRole('row').nth(2).dblclick()
      await expect(page.getByRole('heading', { name: t('meeting.objective.title') })).toBeVisible()
      await expectAccessible(page)
      await info.attach(`meeting ${scheme}`, { body: await page.screenshot(), contentType: 'image/png' })
    }
  })
}

test('a page that does not exist says so and leads back', async ({ page, served }) => {
  await served.cli('demo', '--lang', 'es', '--language', 'es')
  const t = translator('es')
  const address = await served.open()
  await page.goto(`${address}#/nowhere`)
  await expect(page.getByRole('heading', { name: t('window.states.notFoundTitle') })).toBeVisible()
  await page.getByText(t('window.states.goToday')).click()
  await expect(page.getByRole('heading', { name: t('today.title'), exact: true })).toBeVisible()
})

async function goTo(page: Page, address: string, hash: string): Promise<void> {
  await page.goto(`${address}#${hash}`)
  await page.getByRole('main').getByRole('heading').first().waitFor()
}
