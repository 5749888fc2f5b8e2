import { onDemand } from './onDemand.tsx'
import type { RichTextProps } from './RichTextEditor.tsx'
import classes from './richText.module.css'

/** Text with headings, bold, lists and links, kept as Markdown. The editor itself is fetched when one is first shown. */
export const RichText = onDemand<RichTextProps>(
  async () => (await import('./RichTextEditor.tsx')).RichTextEditor,
  ({ value }) => <div className={classes.waiting}>{value}</div>,
)
