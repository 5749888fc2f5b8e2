import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconBlockquote,
  IconBold,
  IconH1,
  IconH2,
  IconItalic,
  IconList,
  IconListNumbers,
  type TablerIcon,
} from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { useTexts } from '../language/LanguageProvider.tsx'
import classes from './richText.module.css'

type Tool = {
  key: 'heading' | 'subheading' | 'bold' | 'italic' | 'bullets' | 'numbers' | 'quote'
  Icon: TablerIcon
  shortcut: string
  active(editor: Editor): boolean
  run(editor: Editor): void
}

const tools: readonly Tool[] = [
  {
    key: 'heading',
    Icon: IconH1,
    shortcut: 'Ctrl+Alt+3',
    active: editor => editor.isActive('heading', { level: 3 }),
    run: editor => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    key: 'subheading',
    Icon: IconH2,
    shortcut: 'Ctrl+Alt+4',
    active: editor => editor.isActive('heading', { level: 4 }),
    run: editor => editor.chain().focus().toggleHeading({ level: 4 }).run(),
  },
  {
    key: 'bold',
    Icon: IconBold,
    shortcut: 'Ctrl+B',
    active: editor => editor.isActive('bold'),
    run: editor => editor.chain().focus().toggleBold().run(),
  },
  {
    key: 'italic',
    Icon: IconItalic,
    shortcut: 'Ctrl+I',
    active: editor => editor.isActive('italic'),
    run: editor => editor.chain().focus().toggleItalic().run(),
  },
  {
    key: 'bullets',
    Icon: IconList,
    shortcut: 'Ctrl+Shift+8',
    active: editor => editor.isActive('bulletList'),
    run: editor => editor.chain().focus().toggleBulletList().run(),
  },
  {
    key: 'numbers',
    Icon: IconListNumbers,
    shortcut: 'Ctrl+Shift+7',
    active: editor => editor.isActive('orderedList'),
    run: editor => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    key: 'quote',
    Icon: IconBlockquote,
    shortcut: 'Ctrl+Shift+B',
    active: editor => editor.isActive('blockquote'),
    run: editor => editor.chain().focus().toggleBlockquote().run(),
  },
]

export function RichTextToolbar({ editor, label }: { editor: Editor; label: string }) {
  const texts = useTexts()
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => tools.filter(tool => tool.active(current)).map(tool => tool.key),
  })
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={texts('window.richText.toolbar', { label })}>
      {tools.map(({ key, Icon, shortcut, run }) => (
        <Tooltip key={key} label={`${texts(`window.richText.${key}`)} (${shortcut})`}>
          <ActionIcon
            variant={active.includes(key) ? 'light' : 'subtle'}
            color={active.includes(key) ? 'institution' : 'gray'}
            aria-label={texts(`window.richText.${key}`)}
            aria-pressed={active.includes(key)}
            onMouseDown={event => event.preventDefault()}
            onClick={() => run(editor)}
          >
            <Icon size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  )
}
