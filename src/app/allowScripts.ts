interface ScriptPolicyFactory {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string }): unknown;
}

declare global {
  interface Window {
    /** Where the browser knows Trusted Types. */
    readonly trustedTypes?: ScriptPolicyFactory;
  }
}

/** The worker of the data, as the build names it. */
const OWN_SCRIPTS = /^\/assets\/[\w-]+\.js$/;

/**
 * Names the addresses from which scripts may be started: the dashboard's own worker. The built page
 * comes with a policy that forbids all others, and any markup made of text. To be called once, before
 * anything else.
 */
export function allowScripts(): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      const { origin, pathname } = new URL(address, location.href);
      if (origin === location.origin && OWN_SCRIPTS.test(pathname)) return address;
      throw new TypeError('Scripts from there do not run here.');
    },
  });
}
