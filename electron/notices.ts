import type { Notification } from 'electron'
import type { ReminderFigures } from '../shared/bridge.ts'
import type { Translate } from '../shared/texts/index.ts'

type NoticesOptions = {
  Notification: typeof Notification
  texts(): Translate
  /** The person chose the notice. */
  open(): void
}

/**
 * Tells with the system's own notices what waits: how many, and nothing of what anybody wrote, since they are shown over locked
 * screens and kept by the system. What has another shape than figures is not told.
 */
export function reminderNotices({ Notification, texts, open }: NoticesOptions): (message: unknown) => void {
  // Held until the next one: a notice that is collected no longer hears that it was chosen.
  let last: Notification | null = null
  return message => {
    const figures = figuresIn(message)
    if (figures === null || !Notification.isSupported()) return
    const { overdue, dueSoon, days } = figures
    const t = texts()
    const parts = [
      ...(overdue > 0 ? [t('reminders.notice.overdue', { count: overdue })] : []),
      ...(dueSoon > 0 ? [t('reminders.notice.dueSoon', { count: dueSoon, days })] : []),
    ]
    if (parts.length === 0) return
    last?.close()
    last = new Notification({ title: 'Acuerdos', body: parts.join(' · '), silent: true })
    last.on('click', open)
    last.show()
  }
}

function figuresIn(message: unknown): ReminderFigures | null {
  if (typeof message !== 'object' || message === null) return null
  if (!('overdue' in message && 'dueSoon' in message && 'days' in message)) return null
  const { overdue, dueSoon, days } = message
  return isCount(overdue) && isCount(dueSoon) && isCount(days) ? { overdue, dueSoon, days } : null
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
