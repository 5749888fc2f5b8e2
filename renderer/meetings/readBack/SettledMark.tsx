import { IconAlertTriangleFilled, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react'
import classes from './readBack.module.css'
import type { Settled } from './settled.ts'

const icons = { filled: IconCircleCheckFilled, toBeDefined: IconCircleDashed, missing: IconAlertTriangleFilled }

/** A sign whose shape says by itself how far something is settled; the word stands beside it or is read out. */
export function SettledMark({ settled, size = 20 }: { settled: Settled; size?: number }) {
  const Icon = icons[settled]
  return <Icon size={size} className={classes.mark} data-settled={settled} aria-hidden="true" />
}
