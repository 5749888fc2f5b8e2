import os from 'node:os'
import path from 'node:path'

/**
 * The person's own workspace folder: `%LOCALAPPDATA%\Acuerdos` on Windows, `~/Library/Application Support/Acuerdos` on macOS,
 * `$XDG_DATA_HOME/acuerdos` (else `~/.local/share/acuerdos`) elsewhere. The same for every host.
 */
export function defaultFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const home = os.homedir()
  if (platform === 'win32') return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'Acuerdos')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Acuerdos')
  return path.join(env.XDG_DATA_HOME || path.join(home, '.local', 'share'), 'acuerdos')
}

/** The language of the person's system, Spanish where it is neither of ours. */
export function systemLanguage(): 'es' | 'en' {
  const locale =
    process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return locale.toLowerCase().startsWith('en') ? 'en' : 'es'
}

/** The name of the system account. */
export function accountName(): string {
  try {
    return os.userInfo().username
  } catch {
    return 'Acuerdos'
  }
}
