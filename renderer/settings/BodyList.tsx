import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { Body } from '../../shared/contract/bodies.ts'
import { useChange, useCommand, useQuery } from '../bridge/hooks.ts'
import { useChoices, useTexts } from '../language/LanguageProvider.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { SavedSelect } from '../ui/SavedChoices.tsx'
import { SavedLine } from '../ui/SavedLine.tsx'
import classes from './settings.module.css'

/** The bodies that meet, with the code that begins their references; edited where they stand. */
export function BodyList() {
  const texts = useTexts()
  const bodies = useQuery('bodies.list', {})
  const add = useCommand('bodies.add')
  return (
    <Loaded query={bodies}>
      {rows => (
        <>
          {rows.length === 0 ? (
            <p className={classes.none}>{texts('settings.noBodies')}</p>
          ) : (
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col" className={classes.code}>
                    {texts('settings.code')}
                  </th>
                  <th scope="col">{texts('settings.bodyName')}</th>
                  <th scope="col" className={classes.kind}>
                    {texts('settings.kind')}
                  </th>
                  <th scope="col" className={classes.number}>
                    {texts('settings.meetings')}
                  </th>
                  <th scope="col" className={classes.actionHead}>
                    <span className={classes.unseen}>{texts('settings.actions')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(body => (
                  <BodyRow key={body.id} body={body} />
                ))}
              </tbody>
            </table>
          )}
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => void add({ name: texts('settings.newBody'), code: freeCode(rows), kind: 'workingGroup' })}
          >
            {texts('settings.addBody')}
          </Button>
        </>
      )}
    </Loaded>
  )
}

function BodyRow({ body }: { body: Body }) {
  const texts = useTexts()
  const kinds = useChoices('bodyKind')
  const save = useChange('bodies.change', body.id)
  const remove = useCommand('bodies.remove')
  return (
    <tr>
      <td>
        <SavedLine label={texts('settings.code')} value={body.code} save={save('code')} delay={1_200} />
      </td>
      <td>
        <SavedLine label={texts('settings.bodyName')} value={body.name} save={save('name')} />
      </td>
      <td>
        <SavedSelect label={texts('settings.kind')} choices={kinds} value={body.kind} save={save('kind')} />
      </td>
      <td className={classes.number}>{body.meetings}</td>
      <td className={classes.actions}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={texts('settings.remove', { name: body.name })}
          onClick={() => void remove({ id: body.id })}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </td>
    </tr>
  )
}

/** A code that nobody has, to be replaced by the person. */
function freeCode(bodies: readonly Body[]): string {
  const taken = new Set(bodies.map(body => body.code))
  for (let number = 1; ; number += 1) {
    const code = `GT${number}`
    if (!taken.has(code)) return code
  }
}
