import { DOMParser as DocumentParser } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useEffect, useRef } from 'react'
import type { Change } from './fieldEditor.ts'
import { isAllowed, readMarkdown } from './markdownRead.ts'
import { writeMarkdown } from './markdownWrite.ts'
import { plainHtml } from './pastedHtml.ts'
import { RichTextToolbar } from './RichTextToolbar.tsx'
import { useReadOnly } from './readOnly.ts'
import classes from './richText.module.css'
import { type FieldProps, SavedField } from './SavedField.tsx'
import { storedParagraph, useSaved } from './useSaved.ts'
import { VerbatimNode } from './VerbatimNode.ts'

export type RichTextProps = Omit<FieldProps, 'labelled'> & {
  /** Markdown. */
  value: string
  save(change: Change<string>): Promise<unknown>
}

const extensions = [
  StarterKit.configure({
    heading: { levels: [3, 4] },
    codeBlock: false,
    code: false,
    horizontalRule: false,
    underline: false,
    link: { openOnClick: false, autolink: false, isAllowedUri: isAllowed },
  }),
  VerbatimNode,
]

/** The editor behind `RichText`. */
export function RichTextEditor({ label, value, save, placeholder, disabled = false, className }: RichTextProps) {
  const readOnly = useReadOnly()
  const saved = useSaved<string>({ value, save, stored: storedParagraph, parseTheirs: text => text })
  /** The Markdown of what the editor shows: only another text is put into it. */
  const shown = useRef(saved.value)
  const editor = useEditor({
    extensions,
    content: readMarkdown(saved.value),
    injectCSS: false,
    editable: !disabled && !readOnly,
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
    onUpdate({ editor: changed }) {
      shown.current = writeMarkdown(changed.getJSON())
      saved.type(shown.current)
    },
    onBlur: () => void saved.flush(),
  })

  useEffect(() => {
    if (!editor || shown.current === saved.value) return
    shown.current = saved.value
    const { from } = editor.state.selection
    editor
      .chain()
      .setMeta('addToHistory', false)
      .setContent(readMarkdown(saved.value), { emitUpdate: false })
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
  box.setHTML(plainHtml(html))
  const slice = DocumentParser.fromSchema(view.state.schema).parseSlice(box, { preserveWhitespace: false })
  const { tr } = view.state
  view.dispatch(
    (event.type === 'drop' ? tr.replace(position, position, slice) : tr.replaceSelection(slice)).scrollIntoView(),
  )
  return true
}
