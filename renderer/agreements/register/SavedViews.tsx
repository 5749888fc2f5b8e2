import { Button, Group, Menu, Modal, Stack, TextInput } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { RegisterContent, RegisterView } from '../../../shared/contract/registerViews.ts'
import { Refusal } from '../../../shared/errors.ts'
import { errorText } from '../../../shared/errorText.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import classes from './register.module.css'

type SavedViewsProps = {
  views: readonly RegisterView[]
  /** The view whose tab is chosen. */
  saved: RegisterView | null
  /** What is shown now. */
  content: RegisterContent
  isChanged: boolean
  onShow(view: RegisterView): void
  onLeave(): void
}

/** Keeps what is shown as a view of a name, and the views in order. */
export function SavedViews({ views, saved, content, isChanged, onShow, onLeave }: SavedViewsProps) {
  const texts = useTexts()
  const keep = useCommand('registerViews.keep')
  const move = useCommand('registerViews.move')
  const remove = useCommand('registerViews.remove')
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const place = saved ? views.indexOf(saved) : -1
  return (
    <>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.viewsButton ?? ''}
            leftSection={<IconBookmark size={16} stroke={1.6} />}
          >
            {texts('register.views.open')}
            {isChanged && <span className={classes.changed}>{texts('register.views.changed')}</span>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setNaming('new')}>{texts('register.views.keepNew')}</Menu.Item>
          {saved && (
            <>
              <Menu.Item
                disabled={!isChanged}
                onClick={() =>
                  void keep({ id: saved.id, content }).then(() =>
                    notifyDone(texts('register.views.kept', { name: saved.name })),
                  )
                }
              >
                {texts('register.views.keep', { name: saved.name })}
              </Menu.Item>
              <Menu.Item onClick={() => setNaming('rename')}>{texts('register.views.rename')}</Menu.Item>
              <Menu.Divider />
              <Menu.Item
                disabled={place <= 0}
                onClick={() => void move({ id: saved.id, after: views[place - 2]?.id ?? null })}
              >
                {texts('register.views.earlier')}
              </Menu.Item>
              <Menu.Item
                disabled={place < 0 || place === views.length - 1}
                onClick={() => void move({ id: saved.id, after: views[place + 1]?.id ?? null })}
              >
                {texts('register.views.later')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => void remove({ id: saved.id }).then(onLeave)}>
                {texts('register.views.remove', { name: saved.name })}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={naming !== null}
        onClose={() => setNaming(null)}
        title={texts('register.views.save')}
        closeButtonProps={{ 'aria-label': texts('window.dialog.close') }}
      >
        <NameForm
          renamed={naming === 'rename' ? saved : null}
          content={content}
          onKept={onShow}
          onClose={() => setNaming(null)}
        />
      </Modal>
    </>
  )
}

type NameFormProps = {
  renamed: RegisterView | null
  content: RegisterContent
  onKept(view: RegisterView): void
  onClose(): void
}

function NameForm({ renamed, content, onKept, onClose }: NameFormProps) {
  const texts = useTexts()
  const add = useCommand('registerViews.add')
  const change = useCommand('registerViews.change')
  const [name, setName] = useState(renamed?.name ?? '')
  const [problem, setProblem] = useState<Refusal | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    try {
      if (renamed) await change({ id: renamed.id, changes: { name: { was: renamed.name, now: name } } })
      else {
        const { id } = await add({ name, content })
        onKept({ id, name, content })
      }
      onClose()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setProblem(error)
    }
  }

  return (
    <form onSubmit={event => void submit(event)}>
      <Stack gap="md">
        <TextInput
          label={texts('register.views.name')}
          description={texts('register.views.hint')}
          data-autofocus
          required
          maxLength={60}
          value={name}
          error={problem && errorText(texts, problem.envelope)}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {texts('window.dialog.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {texts('register.views.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
