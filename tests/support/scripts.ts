/** An address that nobody may ask for. */
const ELSEWHERE = 'http://elsewhere.invalid'

/** Texts that run a script, leave the page or load something from elsewhere where they are taken for markup. */
const forms: readonly ((number: number) => string)[] = [
  n => `<script>ran(${n})</script>`,
  n => `"><img src=x onerror=ran(${n})>`,
  n => `'><svg/onload=ran(${n})>`,
  n => `<img src="${ELSEWHERE}/${n}.png">`,
  n => `![x](${ELSEWHERE}/${n}.png)`,
  n => `[x](javascript:ran(${n}))`,
  n => `[![x](${ELSEWHERE}/${n}.png)](javascript:ran(${n}))`,
  n => `<iframe srcdoc="<script>parent.ran(${n})</script>"></iframe>`,
  n => `<a href="javascript:ran(${n})">x</a>`,
  n => `<style>@import url(${ELSEWHERE}/${n}.css)</style>`,
  n => `<link rel=stylesheet href=${ELSEWHERE}/${n}.css>`,
  n => `<base href="${ELSEWHERE}/${n}">`,
  n => `<meta http-equiv=refresh content="0;url=${ELSEWHERE}/${n}">`,
  n => `';ran(${n});//`,
  n => `\`);ran(${n});//`,
  n => `{{constructor.constructor('ran(${n})')()}}`,
  n => `\${ran(${n})}`,
  n => `$t(ran(${n}))`,
  n => `<details open ontoggle=ran(${n})>x</details>`,
  n => `<math><mi xlink:href="javascript:ran(${n})">x</mi></math>`,
  n => `<video><source onerror=ran(${n})></video>`,
  n => `<form action=${ELSEWHERE}/${n}><button autofocus onfocus=ran(${n})>x</button></form>`,
  n => `<object data="${ELSEWHERE}/${n}"></object>`,
  n => `</textarea></title></style></script><script>ran(${n})</script>`,
  n => `&lt;script&gt;ran(${n})&lt;/script&gt;`,
  n => `<p style="background:url(${ELSEWHERE}/${n})">x</p>`,
  n => `<template><script>ran(${n})</script></template>`,
  n => `<isindex action=javascript:ran(${n}) type=image>`,
]

/** Gives one such text after another, each with a number of its own. */
export function hostileScripts(): { next(): string; count(): number } {
  let number = 0
  return {
    next: () => forms[number % forms.length]?.(++number) ?? '',
    count: () => number,
  }
}
