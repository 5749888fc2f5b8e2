import { translator } from '../../shared/texts/index.ts'
import { test } from './journey.ts'
import { expect, expectAccessible } from './window.ts'

const t = translator('es')
const mark = { count: 3, number: '3' }

test('a person makes the register their own: a field, many changes at once, a view that is kept', async ({
  program,
}) => {
  await program.cli('demo', '--lang', 'es', '--language', 'es')
  const page = await program.open()
  await program.goTo('/agreements')
  const row = (index: number) => page.locator('[data-row]').nth(index)
  const donor = (index: number) => row(index).getByRole('gridcell', { name: 'Alfa', exact: true })
  await row(0).waitFor()

  await test.step('a field is added beside the columns', async () => {
    await page.getByRole('button', { name: t('register.columns.title') }).click()
    await page.getByRole('button', { name: t('register.own.add'), exact: true }).click()
    await page.getByLabel(t('register.own.name')).fill('Estado')
    await page.keyboard.press('Enter')
    await expect(page.getByText('El seguimiento ya tiene una columna «Estado»')).toBeVisible()
    await page.getByLabel(t('register.own.name')).fill('Donante')
    await page.getByLabel(t('register.own.kind')).selectOption('choice')
    await page.getByLabel(t('register.own.choices')).fill('Alfa\nBeta')
    await expectAccessible(page)
    await page.getByRole('button', { name: t('register.own.make') }).click()
    await expect(page.getByRole('checkbox', { name: 'Donante' })).toBeChecked()
    await page.getByRole('checkbox', { name: 'Donante' }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(page.getByRole('columnheader').nth(-2)).toHaveText('Donante')
    await page.keyboard.press('Escape')
  })

  await test.step('the columns stand as they were left', async () => {
    await program.goTo('/')
    await page.getByRole('heading', { name: t('today.title') }).waitFor()
    await program.goTo('/agreements')
    await expect(page.getByRole('columnheader').nth(-2)).toHaveText('Donante')
  })

  await test.step('rows are marked with the keyboard, changed at once, and undone at once', async () => {
    await row(1).focus()
    await page.keyboard.press(' ')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByText(t('register.selection.count', mark))).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: t('register.selection.change'), exact: true }).click()
    await page.getByLabel(t('register.bulk.field')).selectOption({ label: 'Donante' })
    await expect(page.getByText(t('register.bulk.effect', mark))).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: t('register.bulk.make', mark) }).click()
    for (const index of [1, 2, 3]) await expect(donor(index)).toBeVisible()
    const notice = page.getByRole('alert').getByRole('button', { name: t('register.bulk.undo') })
    await notice.click()
    await expect(donor(1)).toHaveCount(0)
    await expect(notice).toHaveCount(0)
    await row(0).focus()
    await page.keyboard.press('Control+Shift+z')
    await expect(donor(3)).toBeVisible()
  })

  await test.step('what is marked is copied as a table', async () => {
    await row(0).focus()
    await page.evaluate(() =>
      addEventListener('copy', event => {
        const { dataset } = document.documentElement
        dataset.html = event.clipboardData?.getData('text/html') ?? ''
        dataset.text = event.clipboardData?.getData('text/plain') ?? ''
      }),
    )
    await page.keyboard.press('Control+c')
    const copiedAs = (kind: 'html' | 'text') => page.evaluate(name => document.documentElement.dataset[name], kind)
    await expect.poll(() => copiedAs('html')).toMatch(/<table border="1"><thead><tr><th>Referencia<\/th>/)
    const lines = ((await copiedAs('text')) ?? '').split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]?.split('\t')).toContain('Donante')
    expect(lines[1]?.split('\t')).toContain('Alfa')
    await page.keyboard.press('Control+a')
    await expect(page.getByRole('checkbox', { name: t('register.selection.all') })).toBeChecked()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: t('register.selection.label') })).toHaveCount(0)
  })

  await test.step('filters, columns and order stay under a name', async () => {
    await page.getByRole('button', { name: 'Donante' }).first().click()
    await page.getByRole('menuitemradio', { name: 'Alfa' }).click()
    await expect(page.locator('[data-row]')).toHaveCount(3)
    await page.getByRole('button', { name: t('register.views.open') }).click()
    await page.getByRole('menuitem', { name: t('register.views.keepNew') }).click()
    await page.getByLabel(t('register.views.name')).fill('Los de Alfa')
    await page.keyboard.press('Enter')
    const tab = page.getByRole('tab', { name: 'Los de Alfa' })
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    await page.getByRole('tab', { name: t('agreements.views.all') }).click()
    await expect(page.locator('[data-row]')).not.toHaveCount(3)
    await tab.click()
    await expect(page.locator('[data-row]')).toHaveCount(3)
    await page.reload()
    await expect(page.locator('[data-row]')).toHaveCount(3)
    await expect(page.getByRole('columnheader').nth(-2)).toHaveText('Donante')
    await expectAccessible(page)
    await page.getByRole('button', { name: t('register.views.open') }).click()
    await page.getByRole('menuitem', { name: t('register.views.remove', { name: 'Los de Alfa' }) }).click()
    await expect(tab).toHaveCount(0)
    await row(0).focus()
    await page.keyboard.press('Control+z')
    await expect(tab).toBeVisible()
  })
})

test('the board moves an agreement to another state, the calendar leads to those of a day', async ({ program }) => {
  await program.cli('demo', '--lang', 'es', '--language', 'es')
  const page = await program.open()
  await program.goTo('/agreements?layout=board')
  const column = (state: 'open' | 'inProgress' | 'fulfilled') =>
    page.getByRole('region', { name: t(`fields.agreementState.${state}`) })
  const first = column('open').locator('[data-card]').first()
  await first.waitFor()
  const id = await first.getAttribute('data-card')
  const card = (state: 'open' | 'inProgress' | 'fulfilled') => column(state).locator(`[data-card="${id}"]`)

  await test.step('with the keyboard', async () => {
    await expectAccessible(page)
    await first.focus()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(card('inProgress')).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(card('open')).toBeVisible()
  })

  await test.step('by dragging', async () => {
    await card('open').dragTo(column('fulfilled'))
    await expect(card('fulfilled')).toBeVisible()
    await card('fulfilled').focus()
    await page.keyboard.press('Control+z')
    await expect(card('open')).toBeVisible()
    await card('open').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary')).toBeVisible()
    await page
      .getByRole('complementary')
      .getByRole('button', { name: t('window.panel.close') })
      .click()
  })

  await test.step('a card that a filter hides where it goes leaves the keyboard to its neighbour', async () => {
    await program.goTo('/agreements?layout=board&state=open')
    const cards = column('open').locator('[data-card]')
    const neighbour = await cards.nth(1).getAttribute('data-card')
    await cards.first().focus()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(page.locator(`[data-card="${neighbour}"]`)).toBeFocused()
    await expect(card('open')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(card('open')).toBeVisible()
    await program.goTo('/agreements?layout=board')
  })

  await test.step('the calendar', async () => {
    await page.getByText(t('register.layouts.calendar'), { exact: true }).click()
    const day = page.locator('[data-day][tabindex="0"]')
    await day.focus()
    const before = await day.getAttribute('data-day')
    await page.keyboard.press('PageUp')
    await expect(day).not.toHaveAttribute('data-day', before ?? '')
    await expect(day).toBeFocused()
    await page.keyboard.press('Home')
    await expect(day).toHaveAttribute('data-day', before ?? '')
    await expect(page.getByRole('heading', { name: t('register.calendar.continuous') })).toBeVisible()
    await expect(page.getByRole('gridcell', { name: /vencido/ }).first()).toBeVisible()
    await page
      .getByRole('gridcell', { name: /vencido/ })
      .first()
      .click()
    await expectAccessible(page)
    const due = page.getByRole('button', { name: /Vencido/ }).first()
    await due.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: t('agreement.openPage') })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(due).toBeFocused()
  })
})
