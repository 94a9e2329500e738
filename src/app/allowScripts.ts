interface ScriptPolicyFactory {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string }): unknown;
}

declare global {
  interface Window {
    /** Exists in browsers that support Trusted Types. */
    readonly trustedTypes?: ScriptPolicyFactory;
  }
}

/** The worker's address below the folder of the page, as the build names it. */
const OWN_SCRIPT = /^assets\/[\w-]+\.js$/;

/**
 * Restricts the scripts that may be started to the dashboard's own worker. The policy of the built page
 * forbids all others, and any markup made from text. Must be called once, before anything else.
 */
export function allowScripts(): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      const { href } = new URL(address, location.href);
      const folder = new URL('.', location.href).href;
      if (href.startsWith(folder) && OWN_SCRIPT.test(href.slice(folder.length))) return address;
      throw new TypeError('Scripts from there do not run here.');
    },
  });
}
