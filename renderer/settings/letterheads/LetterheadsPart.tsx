/** What the office prints on: the paper, and its own templates by document and language. */
import { Button } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { useState } from 'react'
import type { Language } from '../../../shared/contract/fields.ts'
import type { Settings } from '../../../shared/contract/workspace.ts'
import { type LetterheadKind, letterheadKinds } from '../../../shared/letterheadFields.ts'
import { languages, papers } from '../../../shared/vocabulary.ts'
import { useChange, useQuery } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { SavedSelect } from '../../ui/SavedChoices.tsx'
import unseen from '../../ui/unseen.module.css'
import settingsClasses from '../settings.module.css'
import { FieldList } from './FieldList.tsx'
import { LetterheadRow } from './LetterheadRow.tsx'
import { LogoField } from './LogoField.tsx'
import classes from './letterheads.module.css'
import { TemplateDialog } from './TemplateDialog.tsx'

export function LetterheadsPart({ paper }: { paper: Settings['paper'] }) {
  const texts = useTexts()
  const save = useChange('settings.change')
  const letterheads = useQuery('letterheads.list', {})
  const [choosing, setChoosing] = useState<{ kind: LetterheadKind; language: Language } | null>(null)
  const [listing, setListing] = useState(false)
  return (
    <>
      <div className={settingsClasses.fields}>
        <SavedSelect
          label={texts('letterheads.paper')}
          labelled
          choices={papers.map(value => ({ value, label: texts(`letterheads.papers.${value}`) }))}
          value={paper}
          save={save('paper')}
        />
      </div>
      <LogoField />
      <Loaded query={letterheads}>
        {rows => (
          <table className={classes.table} aria-label={texts('letterheads.table')}>
            <thead>
              <tr>
                <th scope="col">{texts('letterheads.document')}</th>
                <th scope="col">{texts('letterheads.language')}</th>
                <th scope="col">{texts('letterheads.template')}</th>
                <th scope="col">
                  <span className={unseen.unseen}>{texts('settings.actions')}</span>
                </th>
              </tr>
            </thead>
            {letterheadKinds.map(kind => (
              <tbody key={kind}>
                {languages.map((language, index) => (
                  <LetterheadRow
                    key={language}
                    kind={kind}
                    language={language}
                    first={index === 0}
                    chosen={rows.find(row => row.kind === kind && row.language === language) ?? null}
                    onChoose={() => setChoosing({ kind, language })}
                  />
                ))}
              </tbody>
            ))}
          </table>
        )}
      </Loaded>
      <Button
        variant="default"
        leftSection={<IconListDetails size={16} aria-hidden="true" />}
        onClick={() => setListing(true)}
      >
        {texts('letterheads.fields.show')}
      </Button>
      {choosing && <TemplateDialog {...choosing} onClose={() => setChoosing(null)} />}
      <FieldList opened={listing} onClose={() => setListing(false)} />
    </>
  )
}
