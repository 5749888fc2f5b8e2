type PolicyFactory = {
  createPolicy(name: 'default', rules: { createHTML(text: string): string }): unknown
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory
  }
}

/**
 * Lets plain text through where the platform asks for HTML and refuses whatever holds a tag: no library of this window may
 * ever make markup from text. Scripts from text are refused by the policy that the hosts send.
 */
export function forbidMarkup() {
  window.trustedTypes?.createPolicy('default', {
    createHTML(text) {
      if (text.includes('<')) throw new TypeError('This window makes no markup from text')
      return text
    },
  })
}
