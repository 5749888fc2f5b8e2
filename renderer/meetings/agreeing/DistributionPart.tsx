import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconPlus, IconTrash } from '@tabler/icons-react'
import type { AgreedOn, Distribution } from '../../../shared/contract/minutes.ts'
import { shortDate } from '../../../shared/dates.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useNextFocus } from '../../ui/useNextFocus.ts'
import classes from './agreeing.module.css'
import { NewDistribution } from './NewDistribution.tsx'

type DistributionPartProps = { minutes: AgreedOn; adding: boolean; onAdding(adding: boolean): void }

/** Who got which edition of which version, when and how. */
export function DistributionPart({ minutes, adding, onAdding }: DistributionPartProps) {
  const texts = useTexts()
  const { distributions, versions, sealed } = minutes
  const { list, leaving } = useNextFocus<HTMLTableSectionElement>(distributions.map(({ id }) => id))
  // Once they are sealed, this is the page's own next step.
  const add = versions.length > 0 && sealed === null && (
    <Button
      variant="default"
      leftSection={<IconPlus size={18} stroke={1.6} aria-hidden="true" />}
      onClick={() => onAdding(true)}
    >
      {texts('agreeing.distribution.add')}
    </Button>
  )
  if (distributions.length === 0 && !adding)
    return (
      <EmptyState title={texts('agreeing.distribution.none')} actions={add}>
        {texts('agreeing.distribution.noneText')}
      </EmptyState>
    )
  return (
    <>
      {adding ? (
        <NewDistribution minutes={minutes} onDone={() => onAdding(false)} />
      ) : (
        add && <div className={classes.tools}>{add}</div>
      )}
      {distributions.length > 0 && (
        <table className={classes.table} aria-label={texts('agreeing.distribution.table')}>
          <thead>
            <tr>
              <th scope="col">{texts('agreeing.distribution.recipient')}</th>
              <th scope="col">{texts('agreeing.distribution.sentOn')}</th>
              <th scope="col">{texts('agreeing.distribution.version')}</th>
              <th scope="col">{texts('agreeing.distribution.edition')}</th>
              <th scope="col">{texts('agreeing.distribution.channel')}</th>
              <th scope="col" className={classes.wide}>
                {texts('agreeing.distribution.note')}
              </th>
              <th scope="col">{texts('agreeing.distribution.by')}</th>
              <td />
            </tr>
          </thead>
          <tbody ref={list} tabIndex={-1}>
            {distributions.map(row => (
              <DistributionRow key={row.id} row={row} onLeave={() => leaving(row.id)} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function DistributionRow({ row, onLeave }: { row: Distribution; onLeave(): void }) {
  const texts = useTexts()
  const language = useLanguage()
  const remove = useCommand('distributions.remove')
  const name = row.printed || texts('agreeing.distribution.unknown')
  const sheet = [
    texts(`fields.audience.${row.audience}`),
    texts(`fields.language.${row.language}`),
    ...(row.format ? [texts(`fields.distributedFormat.${row.format}`)] : []),
  ]
  return (
    <tr data-key={row.id}>
      <th scope="row" className={classes.who}>
        {name}
      </th>
      <td className={classes.day}>
        <DateText date={row.sentOn} form="short" />
      </td>
      <td>{row.version ?? texts('agreeing.distribution.before')}</td>
      <td className={classes.sheet}>{sheet.join(' · ')}</td>
      <td className={classes.day}>{texts(`fields.distributionChannel.${row.channel}`)}</td>
      <td className={classes.note}>{row.note}</td>
      <td>{row.createdBy}</td>
      <td className={classes.menu}>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={texts('agreeing.distribution.menu', { name, date: shortDate(row.sentOn, language) })}
            >
              <IconDots size={18} stroke={1.8} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconTrash size={16} />}
              onClick={() => {
                onLeave()
                void remove({ id: row.id })
              }}
            >
              {texts('agreeing.distribution.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  )
}
