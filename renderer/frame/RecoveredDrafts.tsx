import { Button } from '@mantine/core'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { type ErrorEnvelope, Refusal } from '../../shared/errors.ts'
import { errorText } from '../../shared/errorText.ts'
import { useClient, useConnection } from '../bridge/ClientProvider.tsx'
import type { Client } from '../bridge/client.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import type { Draft, KeptDraft } from '../ui/drafts.ts'
import { notifyDone } from '../ui/notify.tsx'
import { useSaves } from '../ui/saves.tsx'
import classes from './recoveredDrafts.module.css'

/** Words that could not be put back by themselves: why, and what stands there now where somebody else wrote. */
type Unsettled = KeptDraft & { problem: ErrorEnvelope }

type RecoveredDraftsProps = {
  /** Folder of the workspace. */
  workspace: string
  /** The page. */
  children: ReactNode
}

/**
 * Stores what windows before this one could not: what was typed while the program was away, or just before everything ended.
 * Where the same field was changed meanwhile both texts are shown, and nothing is lost without the person's word. The page comes
 * when that is done: who typed at once into such a field would meet their own words as somebody else's.
 */
export function RecoveredDrafts({ workspace, children }: RecoveredDraftsProps) {
  const texts = useTexts()
  const client = useClient()
  const connection = useConnection()
  const { drafts } = useSaves()
  const [unsettled, setUnsettled] = useState<Unsettled[]>([])
  const running = useRef(false)
  const [ready, setReady] = useState(() => {
    drafts?.open(workspace)
    return drafts === null || !drafts.some()
  })

  const settle = useCallback((key: string) => {
    setUnsettled(all => all.filter(each => each.key !== key))
  }, [])

  useEffect(() => {
    if (!drafts || connection !== 'open' || running.current) return
    running.current = true
    drafts.open(workspace)
    void putBack(client, drafts)
      .then(({ count, left }) => {
        setUnsettled(left)
        if (count > 0) notifyDone(texts('window.drafts.recovered', { count }))
      })
      .finally(() => {
        running.current = false
        setReady(true)
      })
  }, [client, connection, drafts, texts, workspace])

  async function keepMine({ key, draft, problem }: Unsettled) {
    if (problem.code !== 'record.changedElsewhere') return
    await client.ask(...commandOf({ ...draft, was: seenBy(draft, problem.facts.theirs) }), crypto.randomUUID())
    remove(key)
  }
  function remove(key: string) {
    drafts?.remove(key)
    settle(key)
  }

  if (!ready) return null
  return (
    <>
      {unsettled.length > 0 && (
        <section className={classes.box} aria-label={texts('window.drafts.title')}>
          <h2>{texts('window.drafts.title')}</h2>
          {unsettled.map(each => {
            const { key, draft, problem } = each
            const yours = textOf(draft.now)
            return (
              <div key={key} className={classes.draft}>
                <blockquote>{yours}</blockquote>
                {problem.code === 'record.changedElsewhere' ? (
                  <p>{texts('window.fields.changedElsewhere', { theirs: problem.facts.theirs })}</p>
                ) : (
                  <p>{texts('window.fields.notSaved', { why: errorText(texts, problem) })}</p>
                )}
                <div className={classes.actions}>
                  {problem.code === 'record.changedElsewhere' && isText(draft.now) && (
                    <Button size="compact-sm" variant="default" onClick={() => void keepMine(each)}>
                      {texts('window.fields.keepMine')}
                    </Button>
                  )}
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() =>
                      void navigator.clipboard.writeText(yours).then(() => notifyDone(texts('window.drafts.copied')))
                    }
                  >
                    {texts('window.drafts.copy')}
                  </Button>
                  <Button size="compact-sm" variant="subtle" onClick={() => remove(key)}>
                    {texts('window.drafts.discard')}
                  </Button>
                </div>
              </div>
            )
          })}
        </section>
      )}
      {children}
    </>
  )
}

async function putBack(client: Client, drafts: NonNullable<ReturnType<typeof useSaves>['drafts']>) {
  const left: Unsettled[] = []
  let count = 0
  for (const { key, draft } of await drafts.left()) {
    try {
      await client.ask(...commandOf(draft), crypto.randomUUID())
      drafts.remove(key)
      if (!draft.leaving) count += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const problem = error.envelope
      // What cannot be stored now waits until the connection or the disk is back.
      if (!/^(host|core|disk|workspace)\./.test(problem.code)) left.push({ key, draft, problem })
    }
  }
  return { count, left }
}

/** A draft as the command that it was on its way to. The core checks it as it checks every other. */
function commandOf({ method, id, field, was, now }: Draft): [Parameters<Client['ask']>[0], unknown] {
  const changes = { [field]: { was, now } }
  return [method as Parameters<Client['ask']>[0], id === null ? { changes } : { id, changes }]
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || value === null
}

/** What the others wrote, as the field holds it: a refusal tells it as text, and nothing as an empty one. */
function seenBy({ was, now }: Draft, theirs: string): unknown {
  return theirs === '' && (was === null || now === null) ? null : theirs
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every(each => typeof each === 'string')
    ? value.join('\n')
    : JSON.stringify(value)
}
