import { useMemo } from 'react'
import type { Organization, Sector } from '../../shared/contract/directory.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import type { Column } from '../ui/tableModel.ts'
import classes from './directory.module.css'
import { Nothing } from './Nothing.tsx'

export type DirectoryTableProps = {
  /** A panel stands beside: less fits. */
  beside: boolean
  selected: string | null
  onShow(id: string, enter?: boolean): void
  /** Whether filters keep entries away. */
  filtered: boolean
  onAdd(): void
  onShowAll(): void
}
type OrganizationsTableProps = DirectoryTableProps & { rows: readonly Organization[]; sectors: readonly Sector[] }

/** The institutions, with how much of the work each has part in. */
export function OrganizationsTable(props: OrganizationsTableProps) {
  const { rows, sectors, beside, selected, filtered, onShow, onAdd, onShowAll } = props
  const texts = useTexts()
  const language = useLanguage()
  const columns = useMemo(() => {
    const sectorNames = new Map(sectors.map(each => [each.id, language === 'es' ? each.nameEs : each.nameEn]))
    const sectorOf = (row: Organization) => sectorNames.get(row.sectorId ?? '') ?? null
    const count = (key: 'people' | 'meetings' | 'openAgreements', width: string): Column<Organization> => ({
      key,
      header: texts(`directory.columns.${key}`),
      cell: row => (row[key] === 0 ? <span className={classes.quiet}>0</span> : row[key]),
      sortBy: row => row[key],
      width,
      numeric: true,
    })
    const first: Column<Organization>[] = [
      {
        key: 'acronym',
        header: texts('directory.columns.acronym'),
        cell: row => row.acronym,
        sortBy: row => row.acronym,
        width: '112px',
      },
      {
        key: 'name',
        header: texts('directory.columns.name'),
        cell: row => <Name active={row.active}>{row.name}</Name>,
        sortBy: row => row.name,
        width: 'minmax(180px, 2.6fr)',
      },
      {
        key: 'sector',
        header: texts('directory.columns.sector'),
        cell: row => sectorOf(row),
        sortBy: row => sectorOf(row),
        width: 'minmax(112px, 1.6fr)',
      },
    ]
    const somewhere = rows.some(row => row.country !== null)
    const country: Column<Organization> = {
      key: 'country',
      header: texts('directory.columns.country'),
      cell: row => row.country,
      sortBy: row => row.country,
      width: 'minmax(88px, 0.8fr)',
    }
    const open = count('openAgreements', '96px')
    if (beside) return [...first, open]
    const counts = [count('people', '96px'), count('meetings', '96px'), open]
    return somewhere ? [...first, country, ...counts] : [...first, ...counts]
  }, [texts, language, sectors, rows, beside])
  return (
    <DataTable
      label={texts('directory.kinds.organizations')}
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      selected={selected}
      onSelect={row => onShow(row.id)}
      onOpen={row => onShow(row.id, true)}
      empty={<Nothing kind="organizations" filtered={filtered} onAdd={onAdd} onShowAll={onShowAll} />}
    />
  )
}

/** A name; of somebody who no longer takes part it says so. */
export function Name({ active, children }: { active: boolean; children: string }) {
  const texts = useTexts()
  if (active) return children
  return (
    <span className={classes.quiet}>
      {children} ({texts('directory.active.mark')})
    </span>
  )
}
