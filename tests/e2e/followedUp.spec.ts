import fs from 'node:fs'
import path from 'node:path'
import { translator } from '../../shared/texts/index.ts'
import { changedSheet } from '../support/workbook.ts'
import { askThrough } from './asking.ts'
import { expect, test } from './window.ts'

const t = translator('es')
/** Where the rows of a tracker begin, and the column of the state. */
const [FIRST_ROW, STATE] = [4, 'I']

test('an agreement is followed up until it is fulfilled, and seen in the figures and in the next agenda', async ({
  page,
  served,
}) => {
  await served.cli('demo', '--lang', 'es')
  const url = await served.open()
  const ask = askThrough(page)
  const { groups } = await ask('reminders.due', {})
  const group = groups.find(({ organizationId }) => organizationId !== null)
  if (!group) throw new Error('the sample has no institution that owes something')
  const theirs = (await ask('agreements.list', {})).filter(({ lead, support }) =>
    [...lead, ...support].some(({ organizationId }) => organizationId === group.organizationId),
  )
  const index = theirs.findIndex(({ state }) => state === 'inProgress')
  const agreement = theirs[index]
  if (!agreement) throw new Error('they do nothing')
  const { printed: name } = group
  const { reference } = agreement
  const back = path.join(served.folder, 'de vuelta.xlsx')
  const fulfilled = page.getByRole('link', { name: new RegExp(`^${t('dashboard.figures.fulfilled')}`) }).first()
  const figure = async () => Number(await fulfilled.getByText(/^\d+$/).textContent())
  await page.goto(`${url}#/reports`)
  const before = await figure()
  const dialog = page.getByRole('dialog')
  const goes = dialog.getByRole('listitem').filter({ has: page.getByRole('checkbox', { checked: true }) })
  async function openPlan() {
    await page.goto(`${url}#/bodies/${agreement?.bodyId}`)
    await page.getByRole('button', { name: t('bodies.newMeeting'), exact: true }).click()
  }

  await test.step('the next meeting would take it up', async () => {
    await openPlan()
    await expect(goes.filter({ hasText: reference })).toHaveCount(1)
    await page.keyboard.press('Escape')
  })

  await test.step('they are reminded, and the tracker for them is sent', async () => {
    await page.goto(`${url}#/agreements/reminders`)
    const section = page.getByRole('region', { name, exact: true })
    await section.getByRole('button', { name: t('reminders.actions.noteFor', { name }) }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('reminders.form.save') })
      .click()
    await expect(page.getByText(t('reminders.form.saved', { name }))).toBeVisible()
    const download = page.waitForEvent('download')
    await section.getByRole('button', { name: t('reminders.actions.trackerFor', { name }) }).click()
    const sent = new Uint8Array(fs.readFileSync(await (await download).path()))
    const cell = `${STATE}${FIRST_ROW + index}`
    fs.writeFileSync(back, changedSheet(sent, { [cell]: t('fields.agreementState.fulfilled') }))
  })

  await test.step('what comes back is taken over', async () => {
    await page.goto(`${url}#/agreements/returned`)
    await page.locator('input[type=file]').setInputFiles(back)
    await expect(page.getByRole('table', { name: t('tracker.returning.changesTitle') })).toContainText(reference)
    await page.getByRole('button', { name: t('tracker.returning.accept', { count: 1 }) }).click()
    await expect(page.getByText(t('tracker.returning.done', { count: 1 }))).toBeVisible()
  })

  await test.step('its page tells the story, and the figures count it', async () => {
    await page.goto(`${url}#/agreements/${agreement.id}/page`)
    await expect(page.getByLabel(t('agreements.columns.state'), { exact: true })).toHaveValue('fulfilled')
    await expect(page.getByText('de vuelta.xlsx').first()).toBeVisible()
    await page.goto(`${url}#/reports`)
    await expect.poll(figure).toBe(before + 1)
  })

  await test.step('the next meeting does not take it up again', async () => {
    await openPlan()
    await expect(goes.first()).toBeVisible()
    await expect(goes.filter({ hasText: reference })).toHaveCount(0)
  })
})
