import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Sector } from '../../shared/contract/directory.ts'
import { useChange, useCommand, useQuery } from '../bridge/hooks.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { RowActions } from '../ui/RowActions.tsx'
import { SavedLine } from '../ui/SavedLine.tsx'
import unseen from '../ui/unseen.module.css'
import classes from './settings.module.css'

/** The sectors in their order, each in both languages; edited where they stand. */
export function SectorList() {
  const texts = useTexts()
  const sectors = useQuery('sectors.list', {})
  const add = useCommand('sectors.add')
  return (
    <Loaded query={sectors}>
      {rows => (
        <>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{texts('settings.sectorEs')}</th>
                <th scope="col">{texts('settings.sectorEn')}</th>
                <th scope="col" className={classes.actionsHead}>
                  <span className={unseen.unseen}>{texts('settings.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((sector, index) => (
                <SectorRow
                  key={sector.id}
                  sector={sector}
                  // Up: behind the one before the one before; first where there is none.
                  up={index === 0 ? undefined : (rows[index - 2]?.id ?? null)}
                  down={rows[index + 1]?.id}
                />
              ))}
            </tbody>
          </table>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => void add({ nameEs: texts('settings.newSectorEs'), nameEn: texts('settings.newSectorEn') })}
          >
            {texts('settings.addSector')}
          </Button>
        </>
      )}
    </Loaded>
  )
}

type SectorRowProps = {
  sector: Sector
  /** Behind whom it goes when it moves up or down; undefined where it cannot. */
  up: string | null | undefined
  down: string | undefined
}

function SectorRow({ sector, up, down }: SectorRowProps) {
  const texts = useTexts()
  const language = useLanguage()
  const save = useChange('sectors.change', sector.id)
  const move = useCommand('sectors.move')
  const remove = useCommand('sectors.remove')
  const name = language === 'es' ? sector.nameEs : sector.nameEn
  return (
    <tr>
      <td>
        <SavedLine label={texts('settings.sectorEs')} value={sector.nameEs} save={save('nameEs')} />
      </td>
      <td>
        <SavedLine label={texts('settings.sectorEn')} value={sector.nameEn} save={save('nameEn')} />
      </td>
      <td className={classes.actions}>
        <RowActions
          name={name}
          isFirst={up === undefined}
          isLast={down === undefined}
          onMove={by => void move({ id: sector.id, after: (by === 1 ? down : up) ?? null })}
          onRemove={() => void remove({ id: sector.id })}
        />
      </td>
    </tr>
  )
}
