import fs from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { translator } from '../../shared/texts/index.ts'
import { askThrough } from './asking.ts'
import { expect, expectAccessible, type Language, test } from './window.ts'

for (const language of ['es', 'en'] satisfies Language[]) {
  const t = translator(language)

  test(`what waits is told once a day, written about, and noted as sent (${language})`, async ({ page, served }) => {
    await served.cli('demo', '--lang', language)
    await served.open()
    const ask = askThrough(page)
    const { counts, groups, soonDays } = await ask('reminders.due', {})
    const group = groups.find(each => each.contacts.some(({ email }) => email !== null))
    if (!group) throw new Error('the sample has nobody to write to')
    const { printed: name, agreements } = group

    // The line opens the page, and does not come again that day.
    const notice = page.getByRole('region', { name: t('reminders.notice.label') })
    await expect(notice).toContainText(t('reminders.notice.overdue', { count: counts.overdue }))
    await expect(notice).toContainText(t('reminders.notice.dueSoon', { count: counts.dueSoon, days: soonDays }))
    await expectAccessible(page)
    await notice.getByRole('link').click()
    await expect(page.getByRole('heading', { name: t('reminders.title'), level: 1 })).toBeVisible()
    await page.reload()
    await page.getByRole('main').waitFor()
    await expect(page.getByRole('heading', { name: t('reminders.title'), level: 1 })).toBeVisible()
    await expect(notice).toHaveCount(0)
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page)

    // The tabs narrow the groups, and with them what the letters say.
    await page.getByRole('tab', { name: t('reminders.views.overdue') }).click()
    await expect(page.getByRole('tab', { selected: true })).toContainText(String(counts.overdue))
    await page.getByRole('tab', { name: t('reminders.views.all') }).click()

    // A letter by keyboard.
    const section = page.getByRole('region', { name, exact: true })
    await section.getByRole('button', { name: t('reminders.actions.letterFor', { name }) }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel(t('reminders.form.letterNumber'))).toBeFocused()
    await page.keyboard.type('SRE-007-2026')
    await dialog.getByLabel(t('reminders.form.replyBy')).fill('2030-01-15')
    await dialog.getByLabel(t('reminders.form.signatoryPosition')).fill('Secretaria técnica')
    await expectAccessible(page)
    const letter = page.waitForEvent('download')
    await dialog.getByRole('button', { name: t('reminders.form.make') }).click()
    const word = fs.readFileSync(await (await letter).path())
    const text = strFromU8(unzipSync(new Uint8Array(word))['word/document.xml'] ?? new Uint8Array())
    for (const words of ['SRE-007-2026', '2030', 'Secretaria técnica', agreements[0]?.reference ?? '?'])
      expect(text).toContain(words)
    await expect(dialog).toHaveCount(0)

    // A mail with the tracker, to the address of the directory.
    await section.getByRole('button', { name: t('reminders.actions.mailFor', { name }) }).click()
    await expect(dialog.getByLabel(t('reminders.form.letterNumber'))).toHaveValue('SRE-007-2026')
    await dialog.getByText(t('reminders.form.attached.tracker')).click()
    await expect(dialog.getByText(/@/)).toBeVisible()
    await expectAccessible(page)
    const mail = page.waitForEvent('download')
    await dialog.getByRole('button', { name: t('reminders.form.make') }).click()
    const [head = ''] = fs.readFileSync(await (await mail).path(), 'utf8').split('\r\n\r\n')
    expect(head).toMatch(/^To:[^@]*<[^>]+@/m)
    await expect(section.getByText(t('reminders.awaited', { date: '' }).slice(0, 15))).toBeVisible()

    // It is noted, seen with who got it and with the agreement, and taken back.
    await section.getByRole('button', { name: t('reminders.actions.noteFor', { name }) }).click()
    await expect(dialog.getByText(t('reminders.form.covers', { count: agreements.length, name }))).toBeVisible()
    await expectAccessible(page)
    await dialog.getByLabel(t('reminders.form.note')).fill('Entregado en recepción')
    await dialog.getByRole('button', { name: t('reminders.form.save') }).click()
    await expect(page.getByText(t('reminders.form.saved', { name }))).toBeVisible()
    const told = section.getByRole('button', {
      name: new RegExp(t('reminders.sent', { count: 1, date: '' }).slice(0, 12)),
    })
    await told.click()
    await expect(section.getByText('Entregado en recepción')).toBeVisible()
    await section.getByRole('link', { name: agreements[0]?.reference ?? '?', exact: true }).click()
    await expect(page.getByRole('heading', { name: t('reminders.log.title') })).toBeVisible()
    await page.goBack()
    await page.keyboard.press('Control+z')
    await expect(section.getByText(t('reminders.neverSent'))).toBeVisible()
  })

  test(`all letters come at once, and the settings decide what waits (${language})`, async ({ page, served }) => {
    await served.cli('demo', '--lang', language)
    const url = await served.open()
    const ask = askThrough(page)
    const { groups } = await ask('reminders.due', {})
    const receivers = groups.filter(({ printed }) => printed !== '').length
    await page.getByRole('link', { name: t('agreements.title'), exact: true }).click()
    await page
      .getByRole('main')
      .getByRole('link', { name: t('reminders.open'), exact: true })
      .click()
    await page.getByRole('button', { name: t('reminders.actions.all') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(t('reminders.form.firstNumber')).fill('SRE-098-2026')
    await expect(dialog.getByText(`SRE-${String(97 + receivers).padStart(3, '0')}-2026`)).toBeVisible()
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: t('reminders.form.make') }).click()
    const letters = unzipSync(new Uint8Array(fs.readFileSync(await (await download).path())))
    expect(Object.keys(letters)).toHaveLength(receivers)
    // Each note begins with the number of its own letter.
    await page
      .getByRole('button', { name: t('reminders.actions.noteFor', { name: groups[2]?.printed ?? '?' }) })
      .click()
    await expect(dialog.getByLabel(t('reminders.form.letterNumber'))).toHaveValue('SRE-100-2026')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)

    await page.goto(`${url}#/settings`)
    await page.getByLabel(t('reminders.settings.soonDays')).selectOption('30')
    await page.getByLabel(t('reminders.settings.startNotice')).selectOption('off')
    await expect.poll(async () => (await ask('workspace.get', {})).settings?.startNotice).toBe('off')
    const { counts } = await ask('reminders.due', {})
    await page.goto(`${url}#/agreements/reminders`)
    const soon = page.getByRole('tab', { name: t('reminders.views.dueSoon', { count: 30 }) })
    await expect(soon).toContainText(String(counts.dueSoon))
    await page.evaluate(() => localStorage.clear())
    await page.goto(`${url}#/`)
    await page.reload()
    await expect(page.getByText(t('today.figures.dueSoon', { soon: 30 }))).toBeVisible()
    await expect(page.getByRole('region', { name: t('reminders.notice.label') })).toHaveCount(0)
  })
}
