import type { Content } from '@tiptap/core'
import { Markdown, MarkdownManager } from '@tiptap/markdown'
import { DOMParser as DocumentParser } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { Marked } from 'marked'
import { useEffect, useState } from 'react'
import { foldText } from '../../shared/text.ts'
import type { Change } from './fieldEditor.ts'
import { RichTextToolbar } from './RichTextToolbar.tsx'
import classes from './richText.module.css'
import { SavedArea } from './SavedArea.tsx'
import { type FieldProps, SavedField } from './SavedField.tsx'
import { storedParagraph, useSaved } from './useSaved.ts'

export type RichTextProps = Omit<FieldProps, 'labelled'> & {
  /** Markdown. */
  value: string
  save(change: Change<string>): Promise<unknown>
}

// Tags that somebody wrote are text like any other: nothing in this program reads HTML.
const marked = new Marked({
  gfm: true,
  tokenizer: { html: () => undefined, tag: () => undefined },
})

const extensions = [
  StarterKit.configure({
    heading: { levels: [3, 4] },
    codeBlock: false,
    code: false,
    horizontalRule: false,
    link: { openOnClick: false, protocols: ['https', 'mailto'], autolink: false },
  }),
  Markdown.configure({ marked: marked as never }),
]

/** The editor behind `RichText`; a text that it could not hold whole is edited as it is written. */
export function RichTextEditor(props: RichTextProps) {
  const [plain, setPlain] = useState(() => !holdsAllOf(props.value))
  useEffect(() => {
    if (!holdsAllOf(props.value)) setPlain(true)
  }, [props.value])
  return plain ? <SavedArea {...props} /> : <FormattedText {...props} />
}

function FormattedText({ label, value, save, placeholder, disabled = false, className }: RichTextProps) {
  const saved = useSaved<string>({ value, save, stored: storedParagraph, parseTheirs: text => text })
  const editor = useEditor({
    extensions,
    ...contentOf(saved.value),
    injectCSS: false,
    editable: !disabled,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'data-own-undo': 'true',
        'aria-label': label,
        class: classes.content ?? '',
        ...(placeholder ? { 'aria-placeholder': placeholder } : {}),
      },
      handleDOMEvents: { paste: pasteSafely, drop: dropSafely },
    },
    onUpdate: ({ editor: changed }) => saved.type(changed.getMarkdown()),
    onBlur: () => void saved.flush(),
  })

  useEffect(() => {
    if (!editor || editor.getMarkdown() === saved.value) return
    const { from } = editor.state.selection
    const { content, contentType } = contentOf(saved.value)
    editor
      .chain()
      .setMeta('addToHistory', false)
      .setContent(content, { contentType, emitUpdate: false })
      .setTextSelection(Math.min(from, editor.state.doc.content.size))
      .run()
  }, [editor, saved.value])

  return (
    <SavedField label={label} className={className} saved={saved}>
      {() => (
        <div className={classes.frame} data-empty={saved.value === '' || undefined}>
          {editor && !disabled && <RichTextToolbar editor={editor} label={label} />}
          <EditorContent editor={editor} data-placeholder={placeholder} className={classes.holder} />
        </div>
      )}
    </SavedField>
  )
}

export type { Editor }

const manager = new MarkdownManager({ marked: marked as never, extensions })

/** Whether the editor can hold all of a text: it knows no tables, for one, and would drop their words. */
function holdsAllOf(markdown: string): boolean {
  return foldText(manager.serialize(manager.parse(markdown))) === foldText(markdown)
}

/** No text is given as an empty document: the editor would read an empty string as HTML. */
function contentOf(markdown: string): { content: Content; contentType: 'json' | 'markdown' } {
  if (markdown.trim() !== '') return { content: markdown, contentType: 'markdown' }
  return { content: { type: 'doc', content: [{ type: 'paragraph' }] }, contentType: 'json' }
}

function pasteSafely(view: EditorView, event: ClipboardEvent): boolean {
  return insertSafely(view, event, event.clipboardData, view.state.selection.from)
}

function dropSafely(view: EditorView, event: DragEvent): boolean {
  if (view.dragging) return false
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  return insertSafely(view, event, event.dataTransfer, place?.pos ?? view.state.selection.from)
}

/**
 * Takes formatted text from other programs without giving its HTML to the page: the browser's own sanitiser reads it into a
 * document apart, and the editor keeps of it what its schema knows.
 */
function insertSafely(view: EditorView, event: Event, data: DataTransfer | null, position: number): boolean {
  const html = data?.getData('text/html')
  if (!html) return false
  event.preventDefault()
  const box: HTMLElement & { setHTML?: (html: string) => void } = document.implementation
    .createHTMLDocument()
    .createElement('div')
  if (!box.setHTML) {
    const plain = data?.getData('text/plain') ?? ''
    view.dispatch(view.state.tr.insertText(plain, position))
    return true
  }
  box.setHTML(html)
  const slice = DocumentParser.fromSchema(view.state.schema).parseSlice(box, { preserveWhitespace: false })
  const { tr } = view.state
  view.dispatch(
    (event.type === 'drop' ? tr.replace(position, position, slice) : tr.replaceSelection(slice)).scrollIntoView(),
  )
  return true
}
