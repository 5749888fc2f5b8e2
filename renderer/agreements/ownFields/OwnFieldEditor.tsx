import { Button } from '@mantine/core'
import type { OwnField } from '../../../shared/contract/ownFields.ts'
import { useChange, useCommand } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { SavedLine } from '../../ui/SavedLine.tsx'
import { SavedList } from '../../ui/SavedList.tsx'
import classes from './ownFields.module.css'

/** Names a field anew, keeps the list of its options, or takes it away. */
export function OwnFieldEditor({ field, onDone }: { field: OwnField; onDone: () => void }) {
  const texts = useTexts()
  const save = useChange('ownFields.change', field.id)
  const remove = useCommand('ownFields.remove')
  return (
    <div className={classes.form}>
      <SavedLine label={texts('register.own.name')} labelled value={field.name} save={save('name')} onEnter={onDone} />
      {field.kind === 'choice' && (
        <SavedList
          label={texts('register.own.choices')}
          labelled
          marks="bullets"
          value={field.choices}
          save={save('choices')}
        />
      )}
      <p className={classes.hint}>{texts('register.own.removeHint')}</p>
      <div className={classes.end}>
        <Button variant="default" size="compact-sm" onClick={() => void remove({ id: field.id }).then(onDone)}>
          {texts('register.own.remove')}
        </Button>
        <Button size="compact-sm" onClick={onDone}>
          {texts('register.own.done')}
        </Button>
      </div>
    </div>
  )
}
