import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { readMinutes } from '../../core/imports/minutes.ts'
import type { Meeting } from '../../shared/contract/meetings.ts'
import { foldText } from '../../shared/text.ts'
import { translator } from '../../shared/texts/index.ts'
import { askThrough } from './asking.ts'
import { handsOf, openCapture, prepared, saved, small } from './capturing.ts'
import { expect, expectAccessible, type Language, test } from './window.ts'

const own = path.resolve(import.meta.dirname, '../cli/minutes.txt')
const shared = path.resolve(import.meta.dirname, '../../../shared/seeds')
const real = fs.existsSync(shared) ? fs.readdirSync(shared).find(name => name.startsWith('000_')) : undefined
const source = real === undefined ? own : path.join(shared, real)
const t = translator('es')

// Hundreds of keys are pressed here: a picture of the page for each of them would take longer than the test.
test.use({ trace: 'off' })

const focused = (page: Page) => page.locator('*:focus')
const said = ({ interventions }: Meeting) => interventions.map(({ points }) => points.map(({ text }) => text))

test('a whole meeting is taken down by keyboard, and the record is what was said', async ({ page, served }, info) => {
  const minutes = await readMinutes({ name: 'acta.txt', bytes: new Uint8Array(fs.readFileSync(source)) }, 'es')
  const { id, whole } = await prepared(served, minutes)
  const { ask, hands } = await openCapture(page, served, id)
  const { counted, press, write } = hands
  await page.getByRole('button', { name: t('capture.session.start') }).focus()
  await press('others', 'Enter', 'F3')
  await press('others', 'F7')

  for (const [index, turn] of minutes.interventions.entries()) {
    await takeTurn(page, hands, turn.speaker, turn.organization)
    if (turn.section !== (minutes.interventions[index - 1]?.section ?? null)) {
      await press('turns', 'Alt+e')
      await write(turn.section ?? '')
      await press('turns', 'Enter')
    }
    if (turn.lead !== null) {
      await press('turns', 'Alt+l')
      await write(turn.lead)
      await press('turns', 'Enter')
    }
    for (const [order, text] of turn.points.entries()) {
      if (order > 0) await press('points', 'Enter')
      await write(text)
    }
  }
  for (const [index, { text }] of minutes.agreements.entries()) {
    await press('others', index === 0 ? 'Control+Shift+Enter' : 'Enter')
    await write(text)
  }
  await press('others', 'F3')
  await saved(page)

  const record = await ask('meetings.get', { id })
  const spoken = (meeting: Meeting) =>
    meeting.interventions.map(({ printed, capacity, section, lead, points }) => ({
      who: [printed.person, printed.organization, printed.position, capacity],
      section,
      lead,
      points: points.map(({ text, kind }) => [text, kind]),
    }))
  expect(spoken(record)).toEqual(spoken(whole))
  expect(record.agreements.map(({ number, text }) => [number, text])).toEqual(
    minutes.agreements.map(({ text }, index) => [index + 1, text]),
  )
  expect(record.state).toBe('inSession')
  expect(record.startTime).toMatch(/^\d\d:\d\d$/)
  expect(record.interventions.every(({ agendaItemId }) => agendaItemId === record.agenda[0]?.id)).toBe(true)

  const turns = minutes.interventions.length
  const points = minutes.interventions.reduce((sum, turn) => sum + turn.points.length, 0)
  const perTurn = counted.turns / turns
  const perPoint = counted.points / points
  const told = `${turns} interventions, ${points} points, ${minutes.agreements.length} agreements: ${perTurn.toFixed(2)} keys per intervention (letters of the speaker, sections and leads included), ${perPoint.toFixed(2)} per point, ${counted.others} for the rest`
  info.annotations.push({ type: 'keystrokes', description: told })
  console.log(told)
  expect(perTurn).toBeLessThanOrEqual(4)
  expect(perPoint).toBeLessThanOrEqual(1)
})

/** Begins the turn of somebody: by number where they have one, else by the letters of a word until they stand first. */
async function takeTurn(
  page: Page,
  { press }: ReturnType<typeof handsOf>,
  person: string | null,
  organization: string | null,
) {
  const rows = await page.locator('[data-place="people"] li button').evaluateAll(buttons =>
    buttons.map(button => ({
      name: button.querySelector('[data-name]')?.textContent ?? '',
      number: button.querySelector('kbd')?.textContent ?? null,
    })),
  )
  const name = foldText(person ?? organization ?? '')
  const isMeant = (text: string | null) => foldText(text ?? '').startsWith(name)
  const row = rows.find(each => isMeant(each.name))
  if (row?.number) return press('turns', `Alt+${row.number}`)
  const others = rows.filter(each => !isMeant(each.name)).map(each => ` ${foldText(each.name)}`)
  const [word = name] =
    name
      .split(' ')
      .flatMap(each => [1, 2, 3, 4, 5].map(length => [each, length] as const))
      .filter(([each, length]) => others.every(other => !other.includes(` ${each.slice(0, length)}`)))
      .sort(([, one], [, other]) => one - other)[0] ?? []
  await press('turns', 'Control+Enter')
  const first = page.locator('[role="option"][data-combobox-selected]')
  for (const letter of word) {
    await press('turns', letter)
    if (isMeant(await first.textContent())) break
  }
  await expect.poll(async () => isMeant(await first.textContent())).toBe(true)
  await press('turns', 'Enter')
}

test('points are parted, joined, moved in, made agreements and answers, and taken back one by one', async ({
  page,
  served,
}) => {
  const { id } = await prepared(served, small)
  const { ask, hands } = await openCapture(page, served, id)
  const { press, write } = hands
  const points = async () => {
    await saved(page)
    return (await ask('meetings.get', { id })).interventions.flatMap(({ points: all }) => all)
  }

  await test.step('Enter parts, Backspace joins, undo takes back exactly that', async () => {
    await press('turns', 'Enter', 'm', 'u', 'Enter')
    await write('Uno dos')
    for (let step = 0; step < 4; step += 1) await press('points', 'ArrowLeft')
    await press('points', 'Enter')
    expect((await points()).map(({ text }) => text)).toEqual(['Uno', 'dos'])
    await press('points', 'Backspace')
    expect((await points()).map(({ text }) => text)).toEqual(['Uno dos'])
    await press('points', 'Control+z')
    await expect.poll(async () => (await points()).map(({ text }) => text)).toEqual(['Uno', 'dos'])
    await press('points', 'Control+z')
    await expect.poll(async () => (await points()).map(({ text }) => text)).toEqual(['Uno dos'])
    await press('points', 'Control+y')
    await expect.poll(async () => (await points()).map(({ text }) => text)).toEqual(['Uno', 'dos'])
    await press('points', 'Control+z')
    await expect.poll(async () => (await points()).map(({ text }) => text)).toEqual(['Uno dos'])
    await expect(focused(page)).toHaveValue('Uno dos')
  })

  await test.step('words typed faster than they are saved keep their order', async () => {
    await press('points', 'End', 'Enter')
    for (const letter of ['a', 'b', 'c']) {
      await page.keyboard.type(letter.repeat(3))
      await press('points', 'Enter')
    }
    await write('fin')
    expect((await points()).map(({ text }) => text)).toEqual(['Uno dos', 'aaa', 'bbb', 'ccc', 'fin'])
  })

  await test.step('Tab moves in, Shift+Tab out and then to who speaks', async () => {
    await press('points', 'Tab')
    expect((await points()).at(-1)?.level).toBe(1)
    await press('points', 'Shift+Tab')
    expect((await points()).at(-1)?.level).toBe(0)
    await press('points', 'Home', 'Shift+Tab')
    await expect(focused(page)).toHaveAccessibleName(/Elena Murillo/)
    await press('points', 'F3')
  })

  await test.step('a question is answered by its number', async () => {
    await press('turns', 'Control+Enter', 'f', 'u', 'Enter')
    await write('¿Cuándo empieza?')
    const questions = page.locator('[data-place="more"]')
    await expect(questions.getByText('¿Cuándo empieza?')).toBeVisible()
    await press('turns', 'Alt+1')
    await write('En enero.')
    await press('points', 'Alt+r', '1', 'Enter')
    await expect(questions.getByText(t('capture.outcomes.noQuestions'))).toBeVisible()
    const all = await points()
    const question = all.find(({ kind }) => kind === 'question')
    expect(all.at(-1)).toMatchObject({ text: 'En enero.', kind: 'answer', answersId: question?.id })
    await expect(focused(page)).toHaveValue('En enero.')
  })

  await test.step('a point becomes an agreement, with its words and where it came from', async () => {
    await press('points', 'Enter')
    await write('Enviar la lista')
    await press('points', 'Alt+o', 'Alt+i', 'Alt+a')
    await expect(page.locator('[data-place="agreements"]').getByText('Enviar la lista')).toBeVisible()
    await expect(focused(page)).toHaveValue('Enviar la lista')
    const point = (await points()).at(-1)
    expect(point).toMatchObject({ kind: 'offer', attribution: 'internal' })
    const { agreements } = await ask('meetings.get', { id })
    expect(agreements).toMatchObject([{ number: 1, text: 'Enviar la lista', originPointId: point?.id }])
    await press('others', 'F4')
    await write(' a todos')
    await saved(page)
    expect((await ask('meetings.get', { id })).agreements[0]?.text).toBe('Enviar la lista a todos')
    await press('others', 'F3')
    await expect(focused(page)).toHaveValue('Enviar la lista')
  })

  await test.step('many lines become many points', async () => {
    const before = (await points()).length
    await press('points', 'Enter')
    await focused(page).evaluate(area => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '1. primera\n2. segunda\n\n• tercera')
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await expect(focused(page)).toHaveValue('tercera')
    expect((await points()).slice(before).map(({ text }) => text)).toEqual(['primera', 'segunda', 'tercera'])
    await press('points', 'Control+z')
    await expect.poll(async () => (await points()).slice(before).map(({ text }) => text)).toEqual([''])
    await press('points', 'Control+y')
    await expect.poll(async () => (await points()).length).toBe(before + 3)
    await page
      .getByRole('textbox')
      .filter({ hasText: /^tercera$/ })
      .focus()
    await press('points', 'Alt+ArrowUp')
    expect((await points()).slice(before).map(({ text }) => text)).toEqual(['primera', 'tercera', 'segunda'])
  })
})

test('two windows on the same meeting lose nothing', async ({ page, served, context }) => {
  const { id } = await prepared(served, small)
  const { address, ask, hands } = await openCapture(page, served, id)
  await hands.press('turns', 'Enter', 'm', 'u', 'Enter')
  await hands.write('Primero')
  await saved(page)
  const other = await context.newPage()
  await other.goto(`${address}#/meetings/${id}/capture`)
  await other.locator('[data-capture]').waitFor()
  const others = handsOf(other)
  await expect(focused(other)).toHaveValue('Primero')

  await test.step('both go on at once, in the same intervention and in new ones', async () => {
    const left = async () => {
      for (let count = 1; count <= 6; count += 1) {
        await hands.press('points', 'Enter')
        await page.keyboard.type(`una ${count}`)
      }
    }
    const right = async () => {
      await others.press('turns', 'Control+Enter', 'a', 'v', 'Enter')
      for (let count = 1; count <= 6; count += 1) {
        await other.keyboard.type(`otra ${count}`)
        await others.press('points', 'Enter')
      }
    }
    await Promise.all([left(), right()])
    await Promise.all([saved(page), saved(other)])
    const counting = (word: string) => [1, 2, 3, 4, 5, 6].map(count => `${word} ${count}`)
    expect(said(await ask('meetings.get', { id }))).toEqual([
      ['Primero', ...counting('una')],
      [...counting('otra'), ''],
    ])
    await expect(page.getByText('otra 6')).toBeVisible()
    await expect(other.getByText('una 6')).toBeVisible()
  })

  await test.step('the same point typed by both asks whose words stay', async () => {
    const same = other.getByRole('textbox').filter({ hasText: 'una 6' })
    await same.focus()
    await Promise.all([hands.press('others', 'End'), others.press('others', 'End')])
    await Promise.all([page.keyboard.type(' y más'), other.keyboard.type(' y menos')])
    await expect
      .poll(async () => (await page.getByRole('alert').count()) + (await other.getByRole('alert').count()))
      .toBe(1)
    const [later, mine] = (await page.getByRole('alert').count()) === 1 ? [page, 'más'] : [other, 'menos']
    await saved(later === page ? other : page)
    await expect(async () => {
      // The other window's words may have grown since they were shown.
      await later.getByRole('button', { name: t('window.fields.keepMine') }).click({ timeout: 1_000 })
      await expect(later.getByRole('alert')).toHaveCount(0, { timeout: 3_000 })
    }).toPass()
    await saved(later)
    expect(said(await ask('meetings.get', { id }))[0]?.at(-1)).toBe(`una 6 y ${mine}`)
  })
  await other.close()
})

for (const language of ['es', 'en'] satisfies Language[]) {
  test(`capture is complete without a mouse and for screen readers (${language})`, async ({ page, served }, info) => {
    const words = translator(language)
    const { id } = await prepared(served, small, language)
    const { hands } = await openCapture(page, served, id)
    const { press, write } = hands
    await expect(page.getByText(words('capture.speech.emptyTitle'))).toBeVisible()
    await expectAccessible(page)
    await press('others', '?')
    const help = page.getByRole('dialog', { name: words('capture.help.title') })
    await expect(help).toBeVisible()
    await expectAccessible(page)
    await press('others', 'Escape')
    await expect(help).toBeHidden()
    await press('turns', 'Control+Enter', 'm', 'u', 'Enter')
    await write('¿Cuándo empieza?')
    await press('points', 'Alt+a', 'F1')
    await expect(help).toBeVisible()
    await press('others', 'Escape')
    await expect(help).toBeHidden()
    await expect(focused(page)).toHaveValue('¿Cuándo empieza?')
    await press('others', 'F7', 'F2')
    await expect(focused(page)).toHaveAccessibleName(words('capture.agenda.pause', { number: 1 }))
    await press('others', 'F2', 'ArrowDown', 'Enter')
    await expect(focused(page)).toHaveValue('')
    await press('others', 'F6')
    await expect(focused(page)).toHaveRole('combobox')
    await press('others', 'F4', 'F4')
    await expect(focused(page)).toHaveAccessibleName(new RegExp(words('capture.outcomes.questions')))
    await press('others', 'ArrowRight', 'ArrowRight', 'Tab')
    await write('Llamar a Doris')
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      for (const [width, height] of [
        [1280, 720],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height })
        await info.attach(`capture ${scheme} ${width}`, { body: await page.screenshot(), contentType: 'image/png' })
      }
      await expectAccessible(page)
    }
    await saved(page)
    expect((await askThrough(page)('meetings.get', { id })).notes).toBe('Llamar a Doris')
  })
}
