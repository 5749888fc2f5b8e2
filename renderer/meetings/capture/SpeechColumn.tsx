import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import type { Meeting } from '../../../shared/contract/meetings.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import unseen from '../../ui/unseen.module.css'
import { InterventionList } from '../page/interventions/InterventionList.tsx'
import { usePointTools } from '../page/interventions/pointTools.ts'
import { pointName, speakerName } from '../page/interventions/usePointCommands.ts'
import { useWork } from '../page/work/MeetingWork.tsx'
import classes from './capture.module.css'

type SpeechProps = Pick<Meeting, 'interventions' | 'agreements'> & { announce(text: string): void; add(): void }

/** What is said, in larger type, with the cursor where the next words go. */
export const SpeechColumn = memo(function SpeechColumn({ interventions, agreements, announce, add }: SpeechProps) {
  const texts = useTexts()
  const tools = usePointTools(announce)
  const column = useCursor(interventions)
  return (
    <section className={classes.speech} data-place="speech" aria-labelledby="capture-speech">
      <h2 className={unseen.unseen} id="capture-speech">
        {texts('capture.speech.title')}
      </h2>
      <div className={classes.scroller} ref={column}>
        <div className={classes.sheet}>
          {interventions.length === 0 ? (
            <div className={classes.empty}>
              <p className={classes.emptyTitle}>{texts('capture.speech.emptyTitle')}</p>
              <p>{texts('capture.speech.emptyText')}</p>
              <Button size="md" rightSection={<Key>{texts('meeting.interventions.addKey')}</Key>} onClick={add}>
                {texts('capture.speech.first')}
              </Button>
            </div>
          ) : (
            <>
              <InterventionList interventions={interventions} agreements={agreements} tools={tools} from="end" />
              <Button
                variant="subtle"
                leftSection={<IconPlus size={16} stroke={1.8} />}
                rightSection={<Key>{texts('meeting.interventions.addKey')}</Key>}
                onClick={() => tools.interventions.add(interventions.at(-1)?.id ?? null)}
              >
                {texts('capture.speech.next')}
              </Button>
            </>
          )}
        </div>
      </div>
      <p className={classes.hint}>{texts('capture.speech.hint')}</p>
    </section>
  )
})

function Key({ children }: { children: string }) {
  return <kbd className={classes.key}>{children}</kbd>
}

/**
 * Keeps the cursor where one writes: at the end when the page opens, and beside what undo or another window took away. Gives
 * the ref of the column that scrolls.
 */
function useCursor(interventions: Meeting['interventions']) {
  const { fields } = useWork()
  const column = useRef<HTMLDivElement>(null)
  const opened = useRef(interventions)
  const last = useRef<{ intervention: string; place: number } | null>(null)

  useLayoutEffect(() => {
    const point = opened.current.at(-1)?.points.at(-1)
    if (point) fields.focus(pointName(point.id))
    else column.current?.querySelector('button')?.focus()
    column.current?.scrollTo({ top: column.current.scrollHeight })
  }, [fields])

  useEffect(() => {
    function remember({ target }: FocusEvent) {
      if (!(target instanceof Element)) return
      const block = column.current?.contains(target) ? target.closest('article') : null
      const point = target.closest('li')
      last.current = block
        ? { intervention: block.id, place: point ? [...block.querySelectorAll('li')].indexOf(point) : 0 }
        : null
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])

  useLayoutEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return
    const { intervention, place } = last.current
    const found = interventions.find(({ id }) => id === intervention) ?? interventions.at(-1)
    if (!found) return
    const point = found.points[Math.min(Math.max(0, place - 1), found.points.length - 1)]
    fields.focus(point ? pointName(point.id) : speakerName(found.id))
  }, [interventions, fields])
  return column
}
