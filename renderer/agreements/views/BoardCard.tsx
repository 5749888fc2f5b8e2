import type { KeyboardEvent } from 'react'
import type { Agreement } from '../../../shared/contract/agreements.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { Rating } from '../../ui/Rating.tsx'
import { names } from '../agreementColumns.tsx'
import { DueText } from '../DueText.tsx'
import classes from './board.module.css'

export type CardActions = {
  open(row: Agreement): void
  key(event: KeyboardEvent<HTMLElement>, row: Agreement): void
  focus(id: string): void
}

type BoardCardProps = { row: Agreement; selected: boolean; focusable: boolean; actions: CardActions }

/** An agreement in few words: its reference, what it says, who answers, when it is due, how far it is. */
export function BoardCard({ row, selected, focusable, actions }: BoardCardProps) {
  const texts = useTexts()
  return (
    <button
      type="button"
      className={classes.card}
      data-card={row.id}
      data-selected={selected || undefined}
      draggable
      tabIndex={focusable ? 0 : -1}
      onClick={() => actions.open(row)}
      onFocus={() => actions.focus(row.id)}
      onKeyDown={event => actions.key(event, row)}
      onDragStart={event => {
        event.dataTransfer.setData('text/agreement', row.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
      <span className={classes.cardHead}>
        <strong>{row.reference}</strong>
        {row.rating !== null && <Rating value={row.rating} word={false} />}
      </span>
      <span className={classes.text}>{row.text || texts('agreements.withoutText')}</span>
      <span className={classes.quiet}>{names(row.lead) || texts('agreements.noResponsible')}</span>
      <span className={classes.due}>
        <DueText due={row} />
      </span>
    </button>
  )
}
