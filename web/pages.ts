import { randomBytes } from 'node:crypto'
import type { Language } from '../shared/contract/fields.ts'
import { translator } from '../shared/texts/index.ts'
import { ENTER_PATH } from './admission.ts'

/** A page of the server itself: small, without script, with the policy that holds it to that. */
export type Page = { html: string; policy: string }

/** Asks for the single-use key; says so when the last one was refused. */
export function keyPage(language: Language, refused = false): Page {
  const texts = translator(language)
  const problem = refused ? `<p id="problem" role="alert">${escapeHtml(texts('host.enter.refused'))}</p>` : ''
  const described = refused ? ' aria-describedby="problem" aria-invalid="true"' : ''
  return page(
    language,
    '',
    `<p>${escapeHtml(texts('host.enter.lead'))}</p>${problem}
<form method="post" action="${ENTER_PATH}">
<label for="key">${escapeHtml(texts('host.enter.key'))}</label>
<input id="key" name="key" required autofocus autocomplete="off" autocapitalize="characters" spellcheck="false"${described}>
<button>${escapeHtml(texts('host.enter.button'))}</button>
</form>`,
  )
}

/**
 * Leads on to the window. A redirection would not do: browsers leave a `SameSite=Strict` cookie out of a navigation that began
 * in a file, and this page begins a new one.
 */
export function enteredPage(language: Language): Page {
  const texts = translator(language)
  return page(
    language,
    '<meta http-equiv="refresh" content="0;url=/">',
    `<p>${escapeHtml(texts('host.enter.entering'))} <a href="/">${escapeHtml(texts('host.enter.proceed'))}</a></p>`,
  )
}

/**
 * A page for a private file that hands the key in by itself: neither the address nor the list of processes ever holds the key.
 */
export function openingPage(language: Language, url: string, key: string): string {
  const texts = translator(language)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<title>Acuerdos</title>
</head>
<body>
<form method="post" action="${escapeHtml(new URL(ENTER_PATH, url).href)}">
<input type="hidden" name="key" value="${escapeHtml(key)}">
<p>${escapeHtml(texts('host.enter.entering'))} <button>${escapeHtml(texts('host.enter.proceed'))}</button></p>
</form>
<script>document.forms[0].submit()</script>
</body>
</html>
`
}

function page(language: Language, head: string, body: string): Page {
  const nonce = randomBytes(16).toString('base64url')
  return {
    policy: `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    html: `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${head}
<title>Acuerdos</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<h1>Acuerdos</h1>
${body}
</main>
</body>
</html>
`,
  }
}

const STYLE = `
:root { color-scheme: light dark; --text: #1b1f24; --quiet: #57606a; --line: #868e96; --page: #f6f7f9; --sheet: #fff; --action: #1c5d99; --on-action: #fff; --alarm: #a61b1b }
@media (prefers-color-scheme: dark) { :root { --text: #e6e8eb; --quiet: #a5adb6; --line: #737c86; --page: #16191d; --sheet: #1f2328; --action: #7db4e6; --on-action: #10171f; --alarm: #ff9b9b } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--page); color: var(--text); font: 16px/1.5 "Segoe UI", "Source Sans 3", Ubuntu, "Helvetica Neue", sans-serif }
main { box-sizing: border-box; width: min(30rem, 100vw); padding: 2rem; background: var(--sheet); border-top: 4px solid var(--action) }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25 }
p { margin: 0 0 1.25rem; color: var(--quiet) }
p[role] { color: var(--alarm) }
label { display: block; font-weight: 600 }
input, button { box-sizing: border-box; font: inherit; min-height: 2.75rem; border-radius: 4px }
input { width: 100%; margin: .25rem 0 1rem; padding: 0 .75rem; border: 1px solid var(--line); background: transparent; color: inherit; font-variant-numeric: tabular-nums }
button { padding: 0 1.5rem; border: 0; background: var(--action); color: var(--on-action); font-weight: 600; cursor: pointer }
a { color: var(--action) }
:focus-visible { outline: 3px solid var(--action); outline-offset: 2px }
`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character] ?? '')
}
