import { type ComponentType, type ReactNode, useLayoutEffect, useState } from 'react'

/** Code that is fetched once, when it is first needed. `now` is null until it is there. */
type Code<Props> = { now: ComponentType<Props> | null; fetch(): Promise<ComponentType<Props>> }

/**
 * A component whose code is fetched when it is first drawn; `waiting` stands in its place until then. It is drawn the moment that
 * it is there: behind `Suspense`, React holds back for 300 ms whatever follows a fallback. Code that cannot be fetched is an error
 * for the boundary above, and is fetched again the next time. Its `fetch` brings the code before it is drawn.
 */
export function onDemand<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  waiting: (props: Props) => ReactNode = () => null,
): ((props: Props) => ReactNode) & Pick<Code<Props>, 'fetch'> {
  let fetching: Promise<ComponentType<Props>> | null = null
  const code: Code<Props> = {
    now: null,
    async fetch() {
      fetching ??= fetch()
      try {
        code.now = await fetching
        return code.now
      } finally {
        fetching = null
      }
    },
  }
  const draw = (props: Props) => <OnDemand code={code} props={props} waiting={waiting} />
  return Object.assign(draw, { fetch: code.fetch })
}

type OnDemandProps<Props> = { code: Code<Props>; props: Props; waiting(props: Props): ReactNode }

function OnDemand<Props extends object>({ code, props, waiting }: OnDemandProps<Props>): ReactNode {
  const [Ready, setReady] = useState(() => code.now)
  const [failure, setFailure] = useState<{ error: unknown } | null>(null)
  useLayoutEffect(() => {
    if (Ready) return
    code.fetch().then(
      component => setReady(() => component),
      (error: unknown) => setFailure({ error }),
    )
  }, [Ready, code])
  if (failure) throw failure.error
  return Ready ? <Ready {...props} /> : waiting(props)
}
