declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createHTML: (html: string) => string }): unknown;
    };
  }
}

// Mantine fills its style elements through `innerHTML`, which Trusted Types guard. Style sheets hold no `<`,
// and text without `<` cannot make an element, so that is all this policy lets through. Scripts and script
// addresses have no rule and stay refused.
window.trustedTypes?.createPolicy('default', {
  createHTML: (html) => {
    if (html.includes('<')) {
      throw new TypeError('markup is refused');
    }
    return html;
  },
});

export {};
