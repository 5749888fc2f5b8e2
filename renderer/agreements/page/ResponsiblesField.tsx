import { IconX } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import type { Responsible } from '../../../shared/contract/agreements.ts'
import type { Input } from '../../../shared/contract/index.ts'
import { type Answering, answering, responsibleKey } from '../../../shared/responsibles.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { PersonOrOrganizationPicker } from '../../directory/PersonOrOrganizationPicker.tsx'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { useNextFocus } from '../../ui/useNextFocus.ts'
import { withAnswering } from '../answering.ts'
import classes from './agreement.module.css'

type ResponsiblesFieldProps = {
  agreementId: string
  part: 'lead' | 'support'
  label: string
  value: readonly Responsible[]
}

/** Who answers for an agreement, or who helps: institutions and people, added by typing and taken away one by one. */
export function ResponsiblesField({ agreementId, part, label, value }: ResponsiblesFieldProps) {
  const texts = useTexts()
  const save = useInTurn(agreementId, part, value)
  const id = useId()
  const { list, leaving } = useNextFocus<HTMLDivElement>(value.map(responsibleKey))

  return (
    <div ref={list} tabIndex={-1}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      {value.length > 0 && (
        <ul aria-labelledby={id} className={classes.responsibles}>
          {value.map(each => (
            <li key={responsibleKey(each)} data-key={responsibleKey(each)} className={classes.responsible}>
              <span>{each.printed}</span>
              <button
                type="button"
                className={classes.remove}
                aria-label={texts('agreement.removeResponsible', { name: each.printed })}
                onClick={() => {
                  leaving(responsibleKey(each))
                  void save(list => list.filter(other => responsibleKey(other) !== responsibleKey(each)))
                }}
              >
                <IconX size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <PersonOrOrganizationPicker
        label={label}
        placeholder={texts(`agreement.add.${part}`)}
        allowText
        onChoose={chosen => chosen && void save(list => withAnswering(list, chosen))}
      />
    </div>
  )
}

type Step = (list: readonly Answering[]) => readonly Answering[]

/** Saves step after step, each upon what the one before it left, however fast they come. */
function useInTurn(agreementId: string, part: 'lead' | 'support', value: readonly Responsible[]) {
  const change = useCommand('agreements.change')
  const queue = useRef({
    turn: Promise.resolve(),
    waiting: 0,
    seen: value,
    list: value.map(answering) as readonly Answering[],
  })
  const of = queue.current
  // What comes while something is on its way is older than that; else it is what holds.
  if (of.seen !== value && of.waiting === 0) of.list = value.map(answering)
  of.seen = value

  async function send(step: Step) {
    const was = of.list
    const now = step(was)
    if (now === was) return
    const edit = { was: [...was], now: [...now] }
    const changes: Input<'agreements.change'>['changes'] = part === 'lead' ? { lead: edit } : { support: edit }
    await change({ id: agreementId, changes })
    of.list = now
  }

  return async (step: Step) => {
    of.waiting += 1
    const sent = of.turn.then(() => send(step))
    of.turn = sent.catch(() => {})
    try {
      await sent
    } catch (error) {
      of.list = of.seen.map(answering)
      throw error
    } finally {
      of.waiting -= 1
    }
  }
}
