import type { ServerResponse } from 'node:http';

/** What a page may load and do. Each is a directive of `Content-Security-Policy`. */
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

function formatPolicy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** What each answer of the built dashboard says to the browser, so that nothing foreign runs or looks in. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': formatPolicy(DIRECTIVES),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Sets the headers on an answer that has not begun. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
}

/**
 * The same for the development server, but for the needs of Vite: it marks its own scripts and styles
 * in the page with a nonce, tells of changes over a WebSocket, and draws its errors from markup.
 */
export function setDevelopmentHeaders(response: ServerResponse, nonce: string): void {
  setSecurityHeaders(response);
  const {
    'require-trusted-types-for': _required,
    'trusted-types': _types,
    ...directives
  } = DIRECTIVES;
  const policy = formatPolicy({
    ...directives,
    'script-src': `'self' 'nonce-${nonce}'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'connect-src': "'self' ws:",
  });
  response.setHeader('content-security-policy', policy);
}
