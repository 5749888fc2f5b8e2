import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import type { Output } from '../../shared/contract/index.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import type { Change } from '../ui/fieldEditor.ts'
import { RowActions } from '../ui/RowActions.tsx'
import { SavedField } from '../ui/SavedField.tsx'
import { useSaved } from '../ui/useSaved.ts'
import classes from './bodies.module.css'

type Items = Output<'bodies.get'>['defaultAgenda']
type AgendaProps = { items: Items; save(change: Change<Items>): Promise<unknown> }

const EMPTY: Items[number] = { title: '', presenter: '', minutes: null }

/** The items that every agenda of a body begins with; saved as one, as it is typed. Enter begins the next. */
export function UsualAgenda({ items, save }: AgendaProps) {
  const texts = useTexts()
  const saved = useSaved<Items>({ value: items, save, same: sameItems, stored: titled })
  const table = useRef<HTMLTableElement>(null)
  const rows = saved.value
  const total = rows.reduce((sum, row) => sum + (row.minutes ?? 0), 0)

  function focus(index: number) {
    requestAnimationFrame(() => table.current?.querySelectorAll<HTMLInputElement>('[data-title]')[index]?.focus())
  }
  function change(index: number, fields: Partial<Items[number]>) {
    saved.type(rows.map((row, at) => (at === index ? { ...row, ...fields } : row)))
  }
  function add(index: number) {
    saved.type(rows.toSpliced(index, 0, EMPTY))
    focus(index)
  }
  function move(index: number, by: -1 | 1) {
    const row = rows[index]
    if (!row || rows[index + by] === undefined) return
    saved.set(rows.toSpliced(index, 1).toSpliced(index + by, 0, row))
    focus(index + by)
  }
  function handleKey(event: KeyboardEvent<HTMLTableRowElement>, index: number) {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      move(index, event.key === 'ArrowUp' ? -1 : 1)
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      add(index + 1)
    } else if (event.key === 'Backspace' && rows[index]?.title === '' && isTitle(event.target)) {
      event.preventDefault()
      saved.type(rows.toSpliced(index, 1))
      focus(Math.max(0, index - 1))
    }
  }

  return (
    <SavedField label={texts('bodies.agenda.title')} className={classes.whole} saved={saved}>
      {() => (
        <>
          {rows.length > 0 && (
            <table
              className={classes.table}
              ref={table}
              onBlur={event => {
                if (!event.currentTarget.contains(event.relatedTarget)) void saved.leave()
              }}
            >
              <thead>
                <tr>
                  <td className={classes.numberColumn} />
                  <th scope="col">{texts('bodies.agenda.item')}</th>
                  <th scope="col" className={classes.capacityColumn}>
                    {texts('bodies.agenda.presenter')}
                  </th>
                  <th scope="col" className={classes.minutesColumn}>
                    {texts('bodies.agenda.minutes')}
                  </th>
                  <td className={classes.actionsColumn} />
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => {
                  const number = index + 1
                  const name = row.title || texts('bodies.agenda.itemNumber', { number })
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the items are plain texts that may be equal; their place is their identity
                    <tr key={index} onKeyDown={event => handleKey(event, index)}>
                      <td className={classes.numberColumn}>{number}</td>
                      <td>
                        <input
                          data-title
                          className={classes.cellField}
                          aria-label={texts('bodies.agenda.itemNumber', { number })}
                          value={row.title}
                          maxLength={300}
                          onChange={event => change(index, { title: event.currentTarget.value })}
                        />
                      </td>
                      <td>
                        <input
                          className={classes.cellField}
                          aria-label={texts('bodies.agenda.presenterOf', { number })}
                          placeholder="–"
                          value={row.presenter}
                          maxLength={300}
                          onChange={event => change(index, { presenter: event.currentTarget.value })}
                        />
                      </td>
                      <td className={classes.minutesColumn}>
                        <input
                          className={classes.cellField}
                          inputMode="numeric"
                          aria-label={texts('bodies.agenda.minutesOf', { number })}
                          placeholder="–"
                          value={row.minutes ?? ''}
                          onChange={event => change(index, { minutes: minutesOf(event.currentTarget.value) })}
                        />
                      </td>
                      <td className={classes.actionsColumn}>
                        <RowActions
                          name={name}
                          isFirst={index === 0}
                          isLast={index === rows.length - 1}
                          onMove={by => move(index, by)}
                          onRemove={() => saved.set(rows.toSpliced(index, 1))}
                        />
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          )}
          <div className={classes.under}>
            <Button variant="subtle" leftSection={<IconPlus size={16} stroke={1.8} />} onClick={() => add(rows.length)}>
              {texts('bodies.agenda.add')}
            </Button>
            {total > 0 && <span className={classes.quiet}>{texts('bodies.agenda.total', { count: total })}</span>}
          </div>
        </>
      )}
    </SavedField>
  )
}

function isTitle(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset.title !== undefined
}

function minutesOf(text: string): number | null {
  const digits = text.replaceAll(/\D/g, '').slice(0, 4)
  return digits === '' ? null : Math.min(Number(digits), 1_440)
}

/** Items without words are places to write in. */
function titled(items: Items): Items {
  return items
    .map(item => ({ ...item, title: oneLine(item.title), presenter: oneLine(item.presenter) }))
    .filter(item => item.title !== '')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function sameItems(one: Items, other: Items): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
