import { translator } from '../../shared/texts/index.ts'
import { expect, test } from './window.ts'

const t = translator('es')

test('a window that stays open over night reads the figures of the new day, and tells what waits', async ({
  page,
  served,
}) => {
  await served.cli('demo', '--lang', 'es', '--language', 'es')
  const now = new Date()
  await page.clock.setSystemTime(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1, 20))
  await served.open()
  await page.getByRole('heading', { name: t('today.title'), level: 1 }).waitFor()
  await expect(page.getByText(t('today.next'))).toBeVisible()
  const notice = page.getByRole('region', { name: t('reminders.notice.label') })
  await expect(notice).toHaveCount(0)

  const readAgain = page.waitForRequest(request => request.postData()?.includes('"today.get"') ?? false)
  await page.clock.setSystemTime(now)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await readAgain
  await expect(notice).toBeVisible()
})
