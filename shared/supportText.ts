import type { SupportFacts } from './contract/support.ts'
import type { Translate } from './texts/index.ts'

/** The report for whoever helps, in plain lines that survive an e-mail. `version` is the program's. */
export function supportText(t: Translate, facts: SupportFacts, version: string): string {
  const { lastBackup, lastCheck } = facts
  const counts = facts.counts.filter(({ count }) => count > 0).map(({ kind, count }) => `${kind} ${count}`)
  const checked = lastCheck && `${lastCheck.at} ${lastCheck.code ?? t('support.good')}`
  const lines: [string, string][] = [
    [t('support.madeAt'), facts.at],
    [t('support.program'), `Acuerdos ${version}`],
    [t('support.system'), facts.system],
    ['Node', facts.node],
    ['Electron', facts.electron ?? '–'],
    ['SQLite', facts.sqlite ?? '–'],
    [t('support.memory'), `${facts.memoryMegabytes} MB`],
    [t('support.free'), `${facts.freeMegabytes} MB`],
    [t('support.workspace'), facts.problem ?? t('support.open')],
    [t('support.size'), `${facts.megabytes} MB, ${t('support.schema', { version: facts.schema ?? '–' })}`],
    [t('support.counts'), counts.join(', ') || '–'],
    [t('support.backups'), String(facts.backups)],
    [t('support.lastBackup'), lastBackup ? `${lastBackup.at} ${lastBackup.reason}` : '–'],
    [t('support.lastCheck'), checked ?? '–'],
  ]
  const head = lines.map(([name, value]) => `${name}: ${value}`)
  return [t('support.reportTitle'), ...head, '', t('support.log'), ...facts.log, ''].join('\n')
}
