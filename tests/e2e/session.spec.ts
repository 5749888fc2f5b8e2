import path from 'node:path'
import { translator } from '../../shared/texts/index.ts'
import { emptyMinutes } from '../support/world.ts'
import { askThrough, prepare } from './asking.ts'
import { saved } from './capturing.ts'
import { expect, expectAccessible, type Language, type Served, test } from './window.ts'

/** A meeting with one agreement, and the one after it, planned, to which it is carried over; answers the second one's id. */
async function prepared(served: Served, language: Language): Promise<string> {
  return prepare(path.join(served.folder, 'workspace'), async ask => {
    await ask('workspace.setUp', { name: 'Elena Murillo', institution: '', language })
    const { id } = await ask('meetings.import', {
      minutes: {
        ...emptyMinutes,
        body: 'Grupo de prueba',
        date: '2098-10-01',
        agreements: [{ number: '1', text: 'Publicar la guía de retorno.', responsible: null, due: null, readBy: null }],
      },
    })
    const { bodyId, agreements } = await ask('meetings.get', { id })
    const planned = await ask('meetings.plan', {
      bodyId,
      from: null,
      date: '2098-11-05',
      language,
      title: 'Segunda reunión',
      startTime: '09:00',
      modality: null,
      place: 'Salón Copán',
      link: '',
      withAgenda: true,
      withConvened: true,
      agreementIds: agreements.map(agreement => agreement.id),
    })
    return planned.id
  })
}

test('a session is held, ended, and the next meeting made from it', async ({ page, served }) => {
  const t = translator('es')
  const id = await prepared(served, 'es')
  const address = await served.open()
  const ask = askThrough(page)
  await page.goto(`${address}#/meetings/${id}/capture`)
  await page.getByRole('button', { name: t('capture.session.start') }).click()

  await test.step('what is said of an agreement that came back stays beside it', async () => {
    await page.getByRole('tab', { name: new RegExp(t('capture.outcomes.carried')) }).click()
    const [carried] = (await ask('meetings.get', { id })).carried
    const reference = carried?.reference ?? ''
    await page.getByLabel(t('capture.outcomes.remarkOf', { reference })).fill('La guía está en imprenta.')
    await page
      .getByLabel(t('capture.outcomes.stateOf', { reference }))
      .selectOption(t('fields.agreementState.inProgress'))
    await expectAccessible(page)
    await saved(page)
    expect((await ask('meetings.get', { id })).carried).toMatchObject([
      { remark: 'La guía está en imprenta.', state: 'inProgress' },
    ])
  })

  await test.step('ending it is asked about once, and notes the time', async () => {
    const end = page.getByRole('button', { name: t('capture.session.end') })
    const dialog = page.getByRole('dialog', { name: t('capture.session.endTitle') })
    await end.click()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    expect(await ask('meetings.get', { id })).toMatchObject({ state: 'inSession', endTime: null })
    await end.click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: t('capture.session.end') }).click()
    await expect(page.getByRole('button', { name: t('capture.session.resume') })).toBeVisible()
    await saved(page)
    const meeting = await ask('meetings.get', { id })
    expect(meeting).toMatchObject({ state: 'draft' })
    expect(meeting.endTime).toMatch(/^\d\d:\d\d$/)
  })

  await test.step('the minutes hold it all, and the next meeting is made from their last part', async () => {
    await page.getByRole('button', { name: t('capture.back') }).click()
    await expect(page.getByText('La guía está en imprenta.')).toBeVisible()
    await page.getByLabel(t('meeting.next.date'), { exact: true }).fill('2098-12-10')
    await page.getByLabel(t('meeting.next.place'), { exact: true }).fill('Sala Lempira')
    await page.getByRole('button', { name: t('planning.next') }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel(t('window.newMeeting.date'), { exact: true })).toHaveValue('2098-12-10')
    await expect(dialog.getByText('Publicar la guía de retorno.')).toBeVisible()
    await dialog.getByRole('button', { name: /-2098-03$/ }).click()
    await expect(dialog).toHaveCount(0)
    const next = await ask('meetings.get', await ask('meetings.find', { reference: 'last' }))
    expect(next).toMatchObject({ previousId: id, date: '2098-12-10', place: 'Sala Lempira' })
    expect(next.carried).toHaveLength(1)
  })
})

for (const language of ['es', 'en'] satisfies Language[]) {
  const t = translator(language)
  test(`at twice the size of text nothing is lost (${language})`, async ({ page, served }, info) => {
    await served.cli('demo', '--lang', language, '--language', language)
    const address = await served.open()
    const { id } = await askThrough(page)('meetings.find', { reference: 'last' })
    // What a window of 1280 × 720 has left at 200 %.
    await page.setViewportSize({ width: 640, height: 360 })
    for (const [place, shown] of [
      [`/meetings/${id}`, t('meeting.documents.exportMinutes')],
      [`/meetings/${id}/capture`, t('capture.help.open')],
    ] as const) {
      await page.goto(`${address}#${place}`)
      await expect(page.getByRole('button', { name: shown })).toBeVisible()
      expect(await page.evaluate(lostInWindow)).toEqual([])
      await info.attach(place.replaceAll('/', ' '), { body: await page.screenshot(), contentType: 'image/png' })
      await expectAccessible(page)
    }
  })
}

/** Runs in the page: what stands over something else, out of the window's sides, or cut off without saying so. */
function lostInWindow(): string[] {
  const seen = [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, h4, select, kbd')].filter(
    element => element.checkVisibility({ visibilityProperty: true }) && element.ariaHidden !== 'true',
  )
  const boxes = seen.map(element => ({
    element,
    name: element.textContent.trim(),
    box: element.getBoundingClientRect(),
  }))
  const named = boxes.filter(({ name, box }) => name !== '' && box.width > 1 && box.top < innerHeight && box.bottom > 0)
  const beside = named.filter(({ box }) => box.left < -1 || box.right > innerWidth + 1)
  const cut = named.filter(({ element }) => {
    const { textOverflow, overflowX } = getComputedStyle(element)
    return overflowX === 'hidden' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1
  })
  const over = named.filter(({ element, box }) => {
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 12)]
    // What has been scrolled out of its own part is under nothing.
    for (let part = element.parentElement; part; part = part.parentElement) {
      const { left, right, top, bottom } = part.getBoundingClientRect()
      const clips = getComputedStyle(part).overflowY !== 'visible'
      if (clips && (x < left || x > right || y < top || y > bottom)) return false
    }
    const hit = document.elementFromPoint(x, y)
    return hit !== null && !element.contains(hit) && !hit.contains(element)
  })
  const wide = document.documentElement.scrollWidth > innerWidth ? ['the window scrolls sideways'] : []
  return [...wide, ...[...beside, ...cut, ...over].map(({ name }) => name)]
}
