import type { Output } from '../../shared/contract/index.ts'

export function WelcomePage({ workspace }: { workspace: Output<'workspace.get'> }) {
  return <main>{workspace.folder}</main>
}
