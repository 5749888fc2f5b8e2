/** The bodies that meet: what every meeting takes its number, list and agenda from. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Body } from '../../shared/contract/bodies.ts'
import { useQuery } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Page } from '../ui/Page.tsx'
import type { Column } from '../ui/tableModel.ts'
import { AddBody } from './AddBody.tsx'
import classes from './bodies.module.css'

export function BodiesPage() {
  const texts = useTexts()
  const [, go] = useLocation()
  const bodies = useQuery('bodies.list', {})
  const [adding, setAdding] = useState(false)
  const columns = useMemo(
    (): Column<Body>[] => [
      {
        key: 'code',
        header: texts('bodies.columns.code'),
        cell: row => <span className={classes.code}>{row.code}</span>,
        sortBy: row => row.code,
        width: '120px',
      },
      {
        key: 'name',
        header: texts('bodies.columns.name'),
        cell: row => row.name,
        sortBy: row => row.name,
        width: 'minmax(200px, 3fr)',
      },
      {
        key: 'kind',
        header: texts('bodies.columns.kind'),
        cell: row => texts(`fields.bodyKind.${row.kind}`),
        sortBy: row => texts(`fields.bodyKind.${row.kind}`),
        width: 'minmax(150px, 1fr)',
      },
      {
        key: 'meetings',
        header: texts('bodies.columns.meetings'),
        cell: row => (row.meetings === 0 ? <span className={classes.quiet}>0</span> : row.meetings),
        sortBy: row => row.meetings,
        width: '112px',
        numeric: true,
      },
    ],
    [texts],
  )
  const open = (row: Body) => go(paths.body(row.id))
  return (
    <Page
      title={texts('bodies.title')}
      primary={
        <Button leftSection={<IconPlus size={18} stroke={1.8} />} onClick={() => setAdding(true)}>
          {texts('bodies.new')}
        </Button>
      }
    >
      <Loaded query={bodies}>
        {rows =>
          rows.length === 0 ? (
            <EmptyState title={texts('bodies.empty.title')}>{texts('bodies.empty.text')}</EmptyState>
          ) : (
            <DataTable
              label={texts('bodies.tableLabel')}
              columns={columns}
              rows={rows}
              rowKey={row => row.id}
              onSelect={open}
              onOpen={open}
              footer={<span role="status">{texts('bodies.count', { count: rows.length })}</span>}
            />
          )
        }
      </Loaded>
      <AddBody opened={adding} onClose={() => setAdding(false)} />
    </Page>
  )
}
