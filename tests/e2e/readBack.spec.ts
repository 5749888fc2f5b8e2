import { translator } from '../../shared/texts/index.ts'
import { expect, expectAccessible, test } from './window.ts'

const t = translator('es')

test('the agreements are read back with the keyboard, and what they lack is filled in', async ({ page, served }) => {
  await served.cli('demo', '--lang', 'es', '--language', 'es')
  await served.open()
  await page.getByRole('link', { name: t('meetings.title') }).click()
  await page.getByText('Balance del Plan y respuesta de las municipalidades').first().dblclick()
  await expect(page.getByRole('button', { name: t('readBack.open') })).toBeVisible()

  const chip = (name: string) => page.getByRole('region', { name, exact: true })
  await test.step('one key shows the first one large, with what it lacks', async () => {
    await page.keyboard.press('F8')
    await expect(page.getByText(t('readBack.place', { index: 1, total: 6 }))).toBeVisible()
    await expect(page.getByText(t('readBack.incomplete', { count: 6 }))).toBeVisible()
    await expect(chip(t('readBack.evidence'))).toContainText(t('readBack.states.missing'))
    await expectAccessible(page)
  })

  await test.step('letters lead into the fields, Escape out of them, arrows to the next', async () => {
    await page.keyboard.press('e')
    await page.keyboard.insertText('Informe publicado')
    await expect(chip(t('readBack.evidence'))).toContainText(t('readBack.states.filled'))
    await expect(page.getByText(t('readBack.incomplete', { count: 5 }))).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText(t('readBack.place', { index: 2, total: 6 }))).toBeVisible()
    await page.getByLabel(t('readBack.toBeDefinedOf', { name: t('readBack.evidence') })).check()
    await expect(chip(t('readBack.evidence'))).toContainText(t('readBack.states.toBeDefined'))
    await expect(page.getByText(t('readBack.incomplete', { count: 4 }))).toBeVisible()
  })

  await test.step('Escape leads back; the review tells what is left, and mends it with one click', async () => {
    await page.getByRole('heading', { name: t('readBack.title') }).click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: t('meeting.panel.open') }).click()
    await page.getByRole('tab', { name: t('meeting.panel.review') }).click()
    const lacking = page.getByRole('region', { name: t('review.kinds.agreementLacks') })
    await expect(lacking.getByRole('listitem')).toHaveCount(4)
    await expectAccessible(page)
    await lacking
      .getByRole('button', { name: t('review.leaveOpen') })
      .first()
      .click()
    await expect(lacking.getByRole('listitem')).toHaveCount(3)
    await page.keyboard.press('Control+z')
    await expect(lacking.getByRole('listitem')).toHaveCount(4)
    await lacking
      .getByRole('button', { name: t('review.fillIn') })
      .last()
      .click()
    await expect(page.getByText(t('readBack.place', { index: 6, total: 6 }))).toBeVisible()
  })
})

test('who spoke without being on the list is put there, and one person under two names becomes one', async ({
  page,
  served,
}) => {
  await served.cli('demo', '--lang', 'es', '--language', 'es')
  const address = await served.open()
  await page.getByRole('link', { name: t('meetings.title') }).click()
  await page.getByText('Balance del Plan y respuesta de las municipalidades').first().dblclick()
  await page.getByRole('button', { name: t('meeting.panel.open') }).click()
  await page.getByRole('tab', { name: t('meeting.panel.review') }).click()
  await expect(page.getByText(t('review.lead'))).toBeVisible()
  const speakers = page.getByRole('button', {
    name: new RegExp(`^${t('meeting.interventions.speakerIs', { name: '' })}`),
  })
  for (const [place, name] of ['Rosalía Zúniga', 'Rosalia Zuniga'].entries()) {
    await speakers.nth(place).click()
    await page.keyboard.insertText(name)
    await page
      .getByRole('option', { name: new RegExp(name) })
      .last()
      .click()
  }
  const missing = page.getByRole('region', { name: t('review.kinds.notListed') })
  await expect(missing.getByRole('listitem').filter({ hasText: /Ros/ })).toHaveCount(2)
  await missing
    .getByRole('button', { name: t('review.addToList') })
    .first()
    .click()
  await expect(missing.getByRole('listitem').filter({ hasText: /Ros/ })).toHaveCount(1)
  const twice = page.getByRole('region', { name: t('review.kinds.spelledTwoWays') })
  await twice.getByRole('button', { name: /Rosal/ }).first().click()
  await expect(twice).toHaveCount(0)
  await expect(missing.getByText(/Ros/)).toHaveCount(0)
  expect(address).toMatch(/^http/)
})
