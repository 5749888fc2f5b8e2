import { describe, expect, it } from 'vitest'
import { encodeWire } from '../../shared/wire.ts'
import { opened } from './support.ts'

const figures = { overdue: 3, dueSoon: 1, days: 7 }
const CHANNEL = 'acuerdos:notify-reminders'

async function told(word: unknown, options: Parameters<typeof opened>[0] = {}) {
  const shell = await opened(options)
  await shell.invoke(CHANNEL, shell.contents, encodeWire(word))
  return shell
}

describe('a notice of what waits', () => {
  it('tells how many in the language of the program, without a sound', async () => {
    const { notices } = await told(figures)
    expect(notices.map(({ test }) => test)).toEqual([
      {
        options: {
          title: 'Acuerdos',
          body: 'Hay 3 acuerdos vencidos · 1 acuerdo vence en los próximos 7 días',
          silent: true,
        },
        shown: true,
        closed: false,
      },
    ])
    const english = await told({ ...figures, dueSoon: 0 }, { language: 'en' })
    expect(english.notices[0]?.test.options.body).toBe('3 agreements are overdue')
  })

  it('opens the page when it is chosen, with the window in front', async () => {
    const { notices, window, contents } = await told(figures)
    window.test.minimized = true
    notices[0]?.emit('click')
    const sent = contents.test.sent.filter(({ channel }) => channel === 'acuerdos:menu-command')
    expect(sent.map(({ word }) => JSON.parse(String(word)))).toEqual(['reminders'])
    expect([window.test.minimized, window.test.shown]).toEqual([false, true])
    window.destroy()
    notices[0]?.emit('click')
  })

  it('stands alone: the next one takes its place', async () => {
    const shell = await told(figures)
    await shell.invoke(CHANNEL, shell.contents, encodeWire({ ...figures, overdue: 4 }))
    expect(shell.notices.map(({ test }) => [test.shown, test.closed])).toEqual([
      [true, true],
      [true, false],
    ])
  })

  it('is never made of words, nor where there is nothing to tell or no way to', async () => {
    const words = [
      null,
      'Vence el plan',
      { ...figures, overdue: 'Aprobar el plan' },
      { ...figures, dueSoon: -1 },
      { ...figures, days: 0.5 },
      { overdue: 1 },
      { ...figures, overdue: 0, dueSoon: 0 },
    ]
    for (const word of words) expect((await told(word)).notices).toEqual([])
    expect((await told(figures, { notifies: false })).notices).toEqual([])
    const { notices } = await told({ ...figures, title: 'Aprobar el plan', body: 'Aprobar el plan' })
    expect(JSON.stringify(notices.map(({ test }) => test.options))).not.toContain('plan')
  })
})
