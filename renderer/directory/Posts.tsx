import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useId } from 'react'
import type { Organization, Post } from '../../shared/contract/directory.ts'
import { useChange, useCommand } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { SavedLine } from '../ui/SavedLine.tsx'
import { SavedDate } from '../ui/SavedMoments.tsx'
import classes from './directory.module.css'
import { PersonOrOrganizationPicker } from './PersonOrOrganizationPicker.tsx'

type PostsProps = { personId: string; posts: readonly Post[]; organizations: readonly Organization[] }

/** The posts that a person holds and held: minutes print the one of their date. */
export function Posts({ personId, posts, organizations }: PostsProps) {
  const texts = useTexts()
  const title = useId()
  const add = useCommand('posts.add')
  const nothing = { organizationId: null, title: null, startDate: null, endDate: null }
  return (
    <section aria-labelledby={title} className={classes.section}>
      <div className={classes.sectionHead}>
        <h3 id={title} className={classes.heading}>
          {texts('directory.posts.title')}
        </h3>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.8} />}
          onClick={() => void add({ personId, ...nothing })}
        >
          {texts('directory.posts.add')}
        </Button>
      </div>
      {posts.length === 0 && <p className={classes.quiet}>{texts('directory.posts.none')}</p>}
      <ul className={classes.posts}>
        {posts.map((post, index) => (
          <li key={post.id}>
            <PostFields post={post} number={index + 1} organizations={organizations} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type PostFieldsProps = { post: Post; number: number; organizations: readonly Organization[] }

function PostFields({ post, number, organizations }: PostFieldsProps) {
  const texts = useTexts()
  const save = useChange('posts.change', post.id)
  const remove = useCommand('posts.remove')
  const organization = organizations.find(each => each.id === post.organizationId)
  const saveOrganization = save('organizationId')
  return (
    <fieldset className={classes.post} aria-label={texts('directory.posts.numbered', { number })}>
      <div className={classes.postHead}>
        <SavedLine
          nullable
          label={texts('directory.columns.post')}
          labelled
          value={post.title}
          save={save('title')}
          className={classes.grow}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={texts('directory.posts.remove', { number })}
          onClick={() => void remove({ id: post.id })}
        >
          <IconTrash size={18} stroke={1.6} />
        </ActionIcon>
      </div>
      <div>
        <PersonOrOrganizationPicker
          label={texts('directory.columns.organization')}
          labelled
          kinds="organizations"
          chosen={organization?.name ?? null}
          onChoose={chosen => void saveOrganization({ was: post.organizationId, now: chosen?.organizationId ?? null })}
        />
      </div>
      <div className={classes.pair}>
        <SavedDate label={texts('directory.posts.from')} labelled value={post.startDate} save={save('startDate')} />
        <SavedDate label={texts('directory.posts.until')} labelled value={post.endDate} save={save('endDate')} />
      </div>
    </fieldset>
  )
}
