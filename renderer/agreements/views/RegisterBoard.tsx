import { type DragEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Agreement } from '../../../shared/contract/agreements.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import unseen from '../../ui/unseen.module.css'
import { useNumber } from '../../ui/useNumber.ts'
import { stateOrder, stateTones } from '../agreementColumns.tsx'
import { BoardCard, type CardActions } from './BoardCard.tsx'
import classes from './board.module.css'

type RegisterBoardProps = {
  rows: readonly Agreement[]
  /** The agreement in the panel. */
  openId: string | null
  onOpen(row: Agreement): void
}

type State = Agreement['state']

/** As many as one would scroll through; more are drawn when they are asked for. */
const DRAWN = 40

/** The agreements by their states, a column each. A card goes to another state by dragging it or with Alt and the arrows. */
export function RegisterBoard({ rows, openId, onOpen }: RegisterBoardProps) {
  const texts = useTexts()
  const number = useNumber()
  const change = useCommand('agreements.change')
  const columns = useMemo(() => Map.groupBy(rows, row => row.state), [rows])
  const [drawn, setDrawn] = useState<Partial<Record<State, number>>>({})
  const [over, setOver] = useState<State | null>(null)
  const [told, setTold] = useState('')
  const [active, setActive] = useState<string | null>(null)
  const board = useRef<HTMLDivElement>(null)
  const drawnOf = (state: State) => (columns.get(state) ?? []).slice(0, drawn[state] ?? DRAWN)
  const focusable = rows.some(row => row.id === active) ? active : (stateOrder.flatMap(drawnOf)[0]?.id ?? null)

  function focus(id: string | undefined) {
    if (id === undefined) return
    setActive(id)
    requestAnimationFrame(() => cardOf(id)?.focus())
  }
  const cardOf = (id: string) => board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`) ?? null

  async function moveTo(row: Agreement, state: State | undefined) {
    if (state === undefined || state === row.state) return
    const column = drawnOf(row.state)
    const index = column.indexOf(row)
    following.current = { id: row.id, state, neighbour: (column[index + 1] ?? column[index - 1])?.id }
    setActive(row.id)
    try {
      await change({ id: row.id, changes: { state: { was: row.state, now: state } } })
    } catch (error) {
      following.current = null
      throw error
    }
    setTold(texts('register.board.moved', { reference: row.reference, state: texts(`fields.agreementState.${state}`) }))
  }

  // The keyboard goes with the card, as soon as it stands in its new column; where a filter hides it there, to its neighbour.
  const following = useRef<{ id: string; state: State; neighbour: string | undefined } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more cards are drawn, it is among them
  useEffect(() => {
    const wanted = following.current
    if (wanted && !rows.some(row => row.id === wanted.id)) {
      following.current = null
      return focus(wanted.neighbour ?? focusable ?? undefined)
    }
    const index = wanted ? (columns.get(wanted.state)?.findIndex(row => row.id === wanted.id) ?? -1) : -1
    if (!wanted || index < 0) return
    const card = board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(wanted.id)}"]`)
    if (!card) return setDrawn(before => ({ ...before, [wanted.state]: index + DRAWN }))
    following.current = null
    card.focus()
  }, [columns, drawn])

  function handleKey(event: KeyboardEvent<HTMLElement>, row: Agreement) {
    const place = stateOrder.indexOf(row.state)
    const column = drawnOf(row.state)
    const index = column.indexOf(row)
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (event.altKey && step) void moveTo(row, stateOrder[place + step])
    else if (event.altKey) return
    else if (step) focus(beside(place, step, index))
    else if (event.key === 'ArrowDown') focus(column[index + 1]?.id)
    else if (event.key === 'ArrowUp') focus(column[index - 1]?.id)
    else if (event.key === 'Enter') onOpen(row)
    else return
    event.preventDefault()
  }

  /** The card at the same height in the next column that has one. */
  function beside(place: number, step: number, index: number): string | undefined {
    for (let next = place + step; stateOrder[next] !== undefined; next += step) {
      const cards = drawnOf(stateOrder[next] ?? 'open')
      if (cards.length > 0) return cards[Math.min(index, cards.length - 1)]?.id
    }
    return undefined
  }

  const actions: CardActions = { open: onOpen, key: handleKey, focus: setActive }
  return (
    <div className={classes.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as columns that scroll */}
      <div className={classes.board} ref={board} role="group" aria-label={texts('register.board.label')}>
        {stateOrder.map(state => {
          const all = columns.get(state) ?? []
          const shown = drawnOf(state)
          const name = texts(`fields.agreementState.${state}`)
          return (
            <section
              key={state}
              className={classes.column}
              aria-label={name}
              data-state={state}
              data-over={over === state || undefined}
              onDragOver={event => {
                event.preventDefault()
                setOver(state)
              }}
              onDragLeave={event => leaves(event) && setOver(null)}
              onDrop={event => {
                event.preventDefault()
                setOver(null)
                const row = rows.find(each => each.id === event.dataTransfer.getData('text/agreement'))
                if (row) void moveTo(row, state)
              }}
            >
              <h2 className={classes.head}>
                <StatusBadge tone={stateTones[state]}>{name}</StatusBadge>
                <span className={classes.count}>{number(all.length)}</span>
              </h2>
              <ul className={classes.cards}>
                {shown.map(row => (
                  <li key={row.id}>
                    <BoardCard
                      row={row}
                      selected={row.id === openId}
                      focusable={row.id === focusable}
                      actions={actions}
                    />
                  </li>
                ))}
              </ul>
              {all.length === 0 && <p className={classes.quiet}>{texts('register.board.empty')}</p>}
              {all.length > shown.length && (
                <button
                  type="button"
                  className={classes.more}
                  onClick={() => setDrawn(before => ({ ...before, [state]: shown.length + DRAWN * 5 }))}
                >
                  {texts('register.board.more', { count: Math.min(all.length - shown.length, DRAWN * 5) })}
                </button>
              )}
            </section>
          )
        })}
      </div>
      <p className={classes.hint}>{texts('register.board.hint')}</p>
      <p className={unseen.unseen} role="status">
        {told}
      </p>
    </div>
  )
}

/** Whether what is dragged leaves the column, not only one of its parts. */
function leaves({ currentTarget, relatedTarget }: DragEvent): boolean {
  return !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))
}
