import type { ServerResponse } from 'node:http';

/** The directives of the page's `Content-Security-Policy`. */
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

/** The security headers of every response of the built dashboard, against foreign scripts and embedding. */
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

/** Sets the security headers of a response that has not been sent. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
}

/**
 * The same for the development server, with exceptions for Vite: it marks its scripts and styles in the
 * page with a nonce, reports changes over a WebSocket, and renders its errors from markup.
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
