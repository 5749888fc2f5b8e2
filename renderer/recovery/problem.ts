import type { Output } from '../../shared/contract/index.ts'
import type { TextFacts, TextKey } from '../../shared/texts/index.ts'

export type RecoveryState = Output<'recovery.get'>

/** What is wrong, as its texts are named. `lost`: the file is gone and its backups are there. */
export type ProblemKind = keyof typeof codes | 'lost'

const codes = {
  damaged: 'workspace.damaged',
  foreign: 'workspace.foreign',
  altered: 'workspace.altered',
  newer: 'workspace.newer',
  inUse: 'workspace.inUse',
  missing: 'workspace.missing',
  unwritable: 'workspace.unwritable',
  synced: 'workspace.syncedFolder',
  network: 'workspace.networkFolder',
  full: 'disk.full',
} as const

/** Kinds about which this window can do nothing, but the person can. */
const advised = ['newer', 'inUse', 'unwritable', 'synced', 'network', 'full'] as const

export type Explained = {
  kind: ProblemKind
  title: TextKey
  text: TextKey
  /** What the person can do outside of this window. */
  advice: TextKey | null
  /** What the texts tell of this problem. */
  facts: TextFacts
}

/** The texts that explain a problem; null for one that is no matter of the workspace's file or folder. */
export function explain({ problem, canReplace, canSalvage }: RecoveryState): Explained | null {
  const kinds = Object.keys(codes) as (keyof typeof codes)[]
  const known = kinds.find(kind => codes[kind] === problem?.code)
  if (!problem || !known) return null
  const kind = known === 'damaged' && canReplace && !canSalvage ? 'lost' : known
  const advice = advised.find(name => name === kind)
  return {
    kind,
    title: `recovery.kinds.${kind}.title`,
    text: `recovery.kinds.${kind}.text`,
    advice: advice ? `recovery.advice.${advice}` : null,
    facts: factsOf(problem.facts),
  }
}

/** Whether a refusal is one that the recovery screen explains. */
export function isExplained(code: string): boolean {
  return Object.values(codes).some(known => known === code)
}

function factsOf(facts: Readonly<Record<string, unknown>>): TextFacts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]))
}
