import { translator } from '../../shared/texts/index.ts'
import { type Desktop, test } from './journey.ts'
import { expect } from './window.ts'

const t = translator('es')
const PDF_PAGE = '<!doctype html><html lang="es"><head><title>Acta</title></head><body><p>Acta</p></body></html>'

test.beforeEach(({ desktop }) => desktop.cli('demo', '--lang', 'es', '--language', 'es'))

test('the menu leads to what the window can do', async ({ desktop }) => {
  const page = await desktop.open()
  await chooseInMenu(desktop, t('desktop.menu.search'))
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await chooseInMenu(desktop, t('desktop.menu.importMinutes'))
  await expect(page.getByRole('button', { name: t('window.import.choose') })).toBeVisible()
})

test('a page is saved as PDF where the person says', async ({ desktop }) => {
  const page = await desktop.open()
  const { name, bytes } = await desktop.saved(() =>
    page.evaluate(async html => {
      const bytes = new TextEncoder().encode(html)
      await window.acuerdos?.capabilities.savePdf?.({ name: 'Acta.html', mediaType: 'text/html', bytes })
    }, PDF_PAGE),
  )
  expect(name).toBe('Acta.pdf')
  expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-')
})

test('the room reads the agreements in a window of its own, which may be closed', async ({ desktop }) => {
  const page = await desktop.open()
  await desktop.goTo('/meetings')
  await page.getByRole('row').nth(2).dblclick()
  await page.locator('[data-paper]').waitFor()
  const opening = desktop.app().waitForEvent('window')
  await page.keyboard.press('F8')
  const projector = await opening
  await expect(projector.getByRole('main')).toBeVisible()
  expect(new URL(projector.url()).hash).toMatch(/\/read-back$/)
  await projector.close()
  await expect(page.locator('[data-paper]')).toBeVisible()
})

test('words that are being typed are kept when the window closes', async ({ desktop }) => {
  const institution = t('settings.institution')
  let page = await desktop.open()
  await desktop.goTo('/settings')
  await page.getByLabel(institution, { exact: true }).fill('Dirección de Seguimiento')
  await desktop.close()
  page = await desktop.open()
  await desktop.goTo('/settings')
  await expect(page.getByLabel(institution, { exact: true })).toHaveValue('Dirección de Seguimiento')
})

test('started once more it brings the window that is open to the front', async ({ desktop }) => {
  await desktop.open()
  const visible = () =>
    desktop.app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => window.isVisible()))
  await desktop.app().evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide()
  })
  expect(await visible()).toEqual([false])
  expect(await desktop.startAgain()).toBe(0)
  await expect.poll(visible).toEqual([true])
})

test('no screen goes against the policy of content, which stops a script that comes in', async ({
  desktop,
  violations,
}) => {
  const page = await desktop.open()
  // What happened while it was first loaded had nobody who listened yet.
  await page.reload()
  for (const path of ['/meetings', '/agreements', '/bodies', '/directory', '/settings', '/import', '/']) {
    await desktop.goTo(path)
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
  }
  expect(violations).toEqual([])
  const refused = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = true">')
      return ''
    } catch (error) {
      return String(error)
    }
  })
  expect(refused).toContain('TypeError')
  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
  // It told of the refusal, as it should.
  violations.length = 0
})

async function chooseInMenu(desktop: Desktop, label: string): Promise<void> {
  const choose = () =>
    desktop.app().evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
      const item = items.find(({ label }) => label === wanted)
      item?.click()
      return item !== undefined
    }, label)
  // The menu is in the system's language until the workspace has said which one is the person's.
  await expect.poll(choose).toBe(true)
}
