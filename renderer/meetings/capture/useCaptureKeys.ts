import { type RefObject, useEffect, useMemo } from 'react'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { useAddAgreement } from '../page/agreements/useAddAgreement.ts'
import { recentSpeakers } from '../page/interventions/speakers.ts'
import type { Speaker } from '../page/interventions/speakerText.ts'
import { useInterventionCommands } from '../page/interventions/useInterventionCommands.ts'
import { pointName } from '../page/interventions/usePointCommands.ts'
import { useWork } from '../page/work/MeetingWork.tsx'
import { focusText } from '../page/work/registry.ts'
import { clockItem } from '../page/work/steps.ts'
import { useReadBack } from '../readBack/useReadBack.ts'

export type CaptureActs = {
  addIntervention(): void
  /** A new intervention of somebody known. */
  speak(who: Speaker): void
  addAgreement(): void
  /** Ends the time of the agenda's running item and begins that of the next. */
  nextItem(): void
  readBack(): void
  help(): void
}

/**
 * What can be done from anywhere in capture mode, with its keys. They are heard before the fields hear them, because they mean
 * the same everywhere; those of a point are in `pointKeys.ts`.
 */
export function useCaptureKeys(
  root: RefObject<HTMLElement | null>,
  announce: (text: string) => void,
  showHelp: (opened: boolean) => void,
): CaptureActs {
  const texts = useTexts()
  const work = useWork()
  const readBack = useReadBack(work.id)
  const interventions = useInterventionCommands()
  const addAgreement = useAddAgreement()
  const acts = useMemo((): CaptureActs => {
    /** Behind the intervention in which one works, else at the end. */
    function place(): string | null {
      const own = document.activeElement?.closest('[data-place="speech"] article')?.id
      return own ?? work.meeting().interventions.at(-1)?.id ?? null
    }
    return {
      addIntervention: () => interventions.add(place()),
      speak: who => interventions.add(place(), who),
      addAgreement: () => void addAgreement({ after: work.meeting().agreements.at(-1)?.id ?? null }),
      nextItem() {
        const { agenda } = work.meeting()
        const at = agenda.findIndex(({ runningSince }) => runningSince !== null)
        const running = agenda[at]
        const next = running ? agenda[at + 1] : (agenda.find(({ spentSeconds }) => spentSeconds === 0) ?? agenda[0])
        const item = next ?? running
        if (!item) return
        const isRunning = item === next
        const step = clockItem(item.id, isRunning, new Date().toISOString())
        void work.run(step, 'agendaItems.clock', { id: item.id, running: isRunning })
        announce(isRunning ? texts('capture.agenda.now', { title: item.title }) : texts('capture.agenda.finished'))
      },
      readBack,
      help: () => showHelp(true),
    }
  }, [work, interventions, addAgreement, announce, showHelp, texts, readBack])

  useEffect(() => {
    let written: HTMLElement | null = null

    function remember({ target }: FocusEvent) {
      if (target instanceof HTMLElement && target.closest('[data-place="speech"]')) written = target
    }
    /** Back to where one was writing, else to the last point. */
    function toSpeech() {
      if (written?.isConnected) return written.focus()
      const last = work.meeting().interventions.at(-1)?.points.at(-1)
      if (last) work.fields.focus(pointName(last.id))
      else enter('speech', 'button')
    }
    function enter(place: string, selector: string): boolean {
      const found = [...(root.current?.querySelectorAll<HTMLElement>(`[data-place="${place}"] :is(${selector})`) ?? [])]
      const last = found.at(-1)
      if (last instanceof HTMLTextAreaElement) focusText(last, 'end')
      else last?.focus()
      return last !== undefined
    }
    const within = (place: string) => Boolean(document.activeElement?.closest(`[data-place="${place}"]`))

    function byName(name: string): (() => void) | undefined {
      switch (name) {
        case 'F1':
          return acts.help
        case 'F2':
          return () => {
            if (within('agenda') || !enter('agenda', '[data-enter]')) enter('people', '[tabindex="0"], input')
          }
        case 'F3':
          return toSpeech
        case 'F4':
          return () => {
            if (within('agreements')) enter('more', '[role="tab"][aria-selected="true"]')
            else enter('agreements', 'textarea, [data-enter]')
          }
        case 'F6':
          return () => enter('people', 'input')
        case 'F7':
          return acts.nextItem
      }
      return undefined
    }

    function actOf(event: KeyboardEvent): (() => void) | undefined {
      const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event
      const control = ctrlKey || metaKey
      if (key === 'Enter' && control && !altKey) return shiftKey ? acts.addAgreement : acts.addIntervention
      if (altKey && !control && !shiftKey) {
        const who = recentSpeakers(work.meeting().interventions)[Number(/^Digit([1-9])$/.exec(event.code)?.[1]) - 1]
        return who && (() => acts.speak(who))
      }
      if (altKey || control) return undefined
      if (key === '?' && !(target instanceof Element && target.closest('input, textarea, select'))) return acts.help
      return shiftKey ? undefined : byName(key)
    }

    function handleKey(event: KeyboardEvent) {
      if (event.isComposing) return
      if (event.target instanceof Element && event.target.closest('[role="dialog"], dialog, [role="menu"]')) return
      const act = actOf(event)
      if (!act) return
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    document.addEventListener('focusin', remember)
    window.addEventListener('keydown', handleKey, { capture: true })
    return () => {
      document.removeEventListener('focusin', remember)
      window.removeEventListener('keydown', handleKey, { capture: true })
    }
  }, [acts, root, work])
  return acts
}
