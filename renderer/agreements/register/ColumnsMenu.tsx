import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3, IconPencil } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { allColumns, type ColumnKey, columnKeys, ownKey } from '../agreementColumns.tsx'
import { NewOwnField } from '../ownFields/NewOwnField.tsx'
import { OwnFieldEditor } from '../ownFields/OwnFieldEditor.tsx'
import type { OwnRegister } from '../ownFields/useOwnFields.ts'
import classes from './register.module.css'

type ColumnsMenuProps = {
  own: OwnRegister
  /** Those that are shown, in their order. */
  columns: readonly ColumnKey[]
  /** Null: those that fit. */
  onColumns(columns: readonly ColumnKey[] | null): void
}

/** Which agreement it is, and what it says, always stand there. */
const always: readonly ColumnKey[] = ['reference', 'text']

/** Which columns the table has and in which order, and the person's own fields. */
export function ColumnsMenu({ own, columns, onColumns }: ColumnsMenuProps) {
  const texts = useTexts()
  const [opened, setOpened] = useState(false)
  const [editing, setEditing] = useState<string | null>(null)
  const edited = own.fields.find(field => field.id === editing)
  return (
    <Popover
      position="bottom-end"
      width={400}
      opened={opened}
      onChange={setOpened}
      onClose={() => setEditing(null)}
      withinPortal={false}
      trapFocus
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconColumns3 size={18} stroke={1.6} />}
          onClick={() => setOpened(before => !before)}
        >
          {texts('register.columns.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.columns} aria-label={texts('register.columns.title')}>
        {edited ? (
          <OwnFieldEditor key={edited.id} field={edited} onDone={() => setEditing(null)} />
        ) : (
          <>
            <ColumnList own={own} columns={columns} onColumns={onColumns} onEdit={setEditing} />
            <p className={classes.hint}>{texts('register.columns.hint')}</p>
            <Button variant="subtle" size="compact-sm" onClick={() => onColumns(null)}>
              {texts('register.columns.fitting')}
            </Button>
            <NewOwnField onAdded={id => onColumns([...columns, ownKey({ id })])} />
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

type ColumnListProps = ColumnsMenuProps & { onEdit(fieldId: string): void }

function ColumnList({ own, columns, onColumns, onEdit }: ColumnListProps) {
  const texts = useTexts()
  const list = useRef<HTMLUListElement>(null)
  const all = allColumns(own.fields)
  const rows = [...columns.filter(key => all.includes(key)), ...all.filter(key => !columns.includes(key))]

  function toggle(key: ColumnKey) {
    onColumns(columns.includes(key) ? columns.filter(each => each !== key) : [...columns, key])
  }

  function move(key: ColumnKey, step: -1 | 1) {
    const from = columns.indexOf(key)
    const to = from + step
    if (from < 0 || to < 0 || to >= columns.length) return
    onColumns(columns.toSpliced(from, 1).toSpliced(to, 0, key))
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-column="${CSS.escape(key)}"] input`)?.focus(),
    )
  }

  function handleKey(event: KeyboardEvent, key: ColumnKey) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(key, event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <ul className={classes.columnList} aria-label={texts('register.columns.list')} ref={list}>
      {rows.map(key => {
        const field = own.fields.find(each => ownKey(each) === key)
        const fixed = columnKeys.find(each => each === key)
        const name = field?.name ?? (fixed ? texts(`agreements.columns.${fixed}`) : '')
        const place = columns.indexOf(key)
        return (
          <li key={key} data-column={key} className={classes.columnLine}>
            <Checkbox
              className={classes.columnName}
              label={name}
              checked={place >= 0}
              disabled={always.includes(key)}
              onChange={() => toggle(key)}
              onKeyDown={event => handleKey(event, key)}
            />
            {field && (
              <Small label={texts('register.own.edit', { name })} Icon={IconPencil} onClick={() => onEdit(field.id)} />
            )}
            <Small
              label={texts('register.columns.up', { name })}
              Icon={IconArrowUp}
              disabled={place <= 0}
              onClick={() => move(key, -1)}
            />
            <Small
              label={texts('register.columns.down', { name })}
              Icon={IconArrowDown}
              disabled={place < 0 || place === columns.length - 1}
              onClick={() => move(key, 1)}
            />
          </li>
        )
      })}
    </ul>
  )
}

type SmallProps = { label: string; Icon: typeof IconArrowUp; disabled?: boolean; onClick(): void }

function Small({ label, Icon, disabled = false, onClick }: SmallProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={16} />
    </ActionIcon>
  )
}
