import { useMemo } from 'react'
import type { Organization, Person } from '../../shared/contract/directory.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import type { Column } from '../ui/tableModel.ts'
import classes from './directory.module.css'
import { Nothing } from './Nothing.tsx'
import { type DirectoryTableProps, Name } from './OrganizationsTable.tsx'
import { presentPost } from './posts.ts'

type PeopleTableProps = DirectoryTableProps & { rows: readonly Person[]; organizations: readonly Organization[] }

/** The people, each with the post held now. */
export function PeopleTable(props: PeopleTableProps) {
  const { rows, organizations, beside, selected, filtered, onShow, onAdd, onShowAll } = props
  const texts = useTexts()
  const columns = useMemo(() => {
    const byId = new Map(organizations.map(each => [each.id, each]))
    const institutionOf = (row: Person) => {
      const institution = byId.get(presentPost(row)?.organizationId ?? '')
      return institution ? (institution.acronym ?? institution.name) : null
    }
    const text = (key: 'email' | 'phone', width: string): Column<Person> => ({
      key,
      header: texts(`directory.columns.${key}`),
      cell: row => row[key],
      sortBy: row => row[key],
      width,
    })
    const first: Column<Person>[] = [
      {
        key: 'honorific',
        header: texts('directory.columns.honorific'),
        cell: row => row.honorific,
        sortBy: row => row.honorific,
        width: '104px',
      },
      {
        key: 'name',
        header: texts('directory.columns.name'),
        cell: row => <Name active={row.active}>{row.name}</Name>,
        sortBy: row => row.name,
        width: 'minmax(160px, 1.6fr)',
      },
      {
        key: 'post',
        header: texts('directory.columns.post'),
        cell: row => presentPost(row)?.title,
        sortBy: row => presentPost(row)?.title ?? null,
        width: 'minmax(120px, 1.6fr)',
      },
      {
        key: 'organization',
        header: texts('directory.columns.organization'),
        cell: row => institutionOf(row),
        sortBy: row => institutionOf(row),
        width: beside ? '112px' : 'minmax(104px, 0.8fr)',
      },
    ]
    if (beside) return first
    return [
      ...first,
      text('email', 'minmax(140px, 1.2fr)'),
      text('phone', '128px'),
      {
        key: 'interventions',
        header: texts('directory.columns.interventions'),
        cell: (row: Person) => (row.interventions === 0 ? <span className={classes.quiet}>0</span> : row.interventions),
        sortBy: (row: Person) => row.interventions,
        width: '120px',
        numeric: true,
      },
    ]
  }, [texts, organizations, beside])
  return (
    <DataTable
      label={texts('directory.kinds.people')}
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      selected={selected}
      onSelect={row => onShow(row.id)}
      onOpen={row => onShow(row.id, true)}
      empty={<Nothing kind="people" filtered={filtered} onAdd={onAdd} onShowAll={onShowAll} />}
    />
  )
}
