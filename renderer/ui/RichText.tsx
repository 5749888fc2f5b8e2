import { lazy, Suspense } from 'react'
import type { RichTextProps } from './RichTextEditor.tsx'
import classes from './richText.module.css'

const Editor = lazy(async () => ({ default: (await import('./RichTextEditor.tsx')).RichTextEditor }))

/** Text with headings, bold, lists and links, kept as Markdown. The editor itself is loaded when one is first shown. */
export function RichText(props: RichTextProps) {
  return (
    <Suspense fallback={<div className={classes.waiting}>{props.value}</div>}>
      <Editor {...props} />
    </Suspense>
  )
}
