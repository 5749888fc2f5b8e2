import { ActionIcon, Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconMaximize, IconMinimize, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { AgreementOfMeeting } from '../../../shared/contract/agreements.ts'
import type { Meeting } from '../../../shared/contract/meetings.ts'
import { SaveIndicator } from '../../frame/SaveIndicator.tsx'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { usePageTitle } from '../../ui/pageTitle.tsx'
import unseen from '../../ui/unseen.module.css'
import { useAddAgreement } from '../page/agreements/useAddAgreement.ts'
import { AgreementStage } from './AgreementStage.tsx'
import classes from './readBack.module.css'
import { SettledMark } from './SettledMark.tsx'
import { aspects, lacksSomething, readOut, settledIn } from './settled.ts'
import { useFullScreen } from './useFullScreen.ts'

/** One agreement large, the others listed with what each still lacks. Arrows move, letters lead into the fields. */
export function ReadBackScreen({ meeting, first }: { meeting: Meeting; first: string | null }) {
  const texts = useTexts()
  const [, go] = useLocation()
  const add = useAddAgreement()
  const fullScreen = useFullScreen()
  const root = useRef<HTMLElement>(null)
  const [chosen, setChosen] = useState(first)
  const agreements = readOut(meeting.agreements)
  const found = agreements.findIndex(({ id }) => id === chosen)
  const index = found === -1 ? 0 : found
  const shown = agreements[index]
  usePageTitle(texts('readBack.title'), meeting.reference)
  // Whoever opens it reads: the keys work at once, without a click.
  useEffect(() => root.current?.focus(), [])

  function show(place: number) {
    const next = agreements[place]
    if (!next) return
    setChosen(next.id)
    root.current?.focus()
  }

  function close() {
    if (fullScreen.isOn) fullScreen.toggle()
    go(paths.meeting(meeting.id))
  }

  function handleKey(event: KeyboardEvent<HTMLElement>) {
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const typing =
      event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=listbox]')
    const act = (what: () => void) => {
      event.preventDefault()
      what()
    }
    if (event.key === 'PageDown') return act(() => show(index + 1))
    if (event.key === 'PageUp') return act(() => show(index - 1))
    if (event.key === 'Escape') return act(() => (typing ? root.current?.focus() : close()))
    if (typing || event.altKey) return
    const places: Record<string, number> = {
      ArrowRight: index + 1,
      ArrowDown: index + 1,
      ArrowLeft: index - 1,
      ArrowUp: index - 1,
      Home: 0,
      End: agreements.length - 1,
    }
    const place = places[event.key]
    if (place !== undefined) return act(() => show(place))
    const field = (['text', ...aspects] as const).find(
      each => texts(`readBack.${each}Key`).toLowerCase() === event.key.toLowerCase(),
    )
    if (field) act(() => enter(root.current, field))
  }

  return (
    <section
      ref={root}
      className={classes.screen}
      tabIndex={-1}
      aria-label={texts('readBack.title')}
      onKeyDown={handleKey}
    >
      <header className={classes.bar}>
        <h1 className={classes.title}>
          {texts('readBack.title')} <span className={classes.reference}>{meeting.reference}</span>
        </h1>
        <SaveIndicator />
        {fullScreen.isPossible && (
          <Button
            variant="default"
            leftSection={fullScreen.isOn ? <IconMinimize size={18} /> : <IconMaximize size={18} />}
            onClick={fullScreen.toggle}
          >
            {texts(fullScreen.isOn ? 'readBack.leaveFullScreen' : 'readBack.fullScreen')}
          </Button>
        )}
        <Button variant="subtle" color="gray" leftSection={<IconX size={18} />} onClick={close}>
          {texts('readBack.close')}
        </Button>
      </header>
      {shown ? (
        <div className={classes.body}>
          <Others agreements={agreements} index={index} onShow={show} />
          <div className={classes.stage}>
            <AgreementStage key={shown.id} agreement={shown} />
            <nav className={classes.steps} aria-label={texts('readBack.list')}>
              <ActionIcon
                variant="default"
                size={40}
                disabled={index === 0}
                aria-label={texts('readBack.previous')}
                onClick={() => show(index - 1)}
              >
                <IconArrowLeft size={22} />
              </ActionIcon>
              <span role="status">{texts('readBack.place', { index: index + 1, total: agreements.length })}</span>
              <ActionIcon
                variant="default"
                size={40}
                disabled={index === agreements.length - 1}
                aria-label={texts('readBack.next')}
                onClick={() => show(index + 1)}
              >
                <IconArrowRight size={22} />
              </ActionIcon>
              <span className={classes.keys}>{texts('readBack.keys')}</span>
            </nav>
          </div>
        </div>
      ) : (
        <div className={classes.empty}>
          <p>{texts('readBack.empty')}</p>
          <Button onClick={() => setChosen(add({ after: null, enter: false }))}>{texts('readBack.add')}</Button>
        </div>
      )}
    </section>
  )
}

type OthersProps = { agreements: readonly AgreementOfMeeting[]; index: number; onShow(index: number): void }

/** All of them in short, with a sign for each of who, when and evidence. */
function Others({ agreements, index, onShow }: OthersProps) {
  const texts = useTexts()
  const count = agreements.filter(lacksSomething).length
  return (
    <div className={classes.others}>
      <p className={classes.sum} role="status">
        {count === 0
          ? texts('readBack.complete', { total: agreements.length })
          : texts('readBack.incomplete', { count })}
      </p>
      <ol className={classes.list} aria-label={texts('readBack.list')}>
        {agreements.map((agreement, place) => {
          const settled = settledIn(agreement)
          const words = aspects.map(
            each => `${texts(`readBack.${each}`)}: ${texts(`readBack.states.${settled[each]}`)}`,
          )
          return (
            <li key={agreement.id}>
              <button
                type="button"
                className={classes.other}
                aria-current={place === index ? 'true' : undefined}
                onClick={() => onShow(place)}
              >
                <span className={classes.number}>{agreement.number}</span>
                <span className={classes.short}>{agreement.text || texts('readBack.noText')}</span>
                <span className={classes.marks} title={words.join('\n')}>
                  {aspects.map(each => (
                    <SettledMark key={each} settled={settled[each]} size={16} />
                  ))}
                  <span className={unseen.unseen}>{words.join(', ')}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** Puts the cursor into a field of the stage. */
function enter(root: HTMLElement | null, field: string) {
  const place = root?.querySelector(`[data-field="${field}"]`)
  place?.querySelector<HTMLElement>('textarea, input:not([type=checkbox]), select, button')?.focus()
}
