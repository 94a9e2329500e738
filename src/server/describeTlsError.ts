import type { ProxyProblem } from '../model/loadState.ts';
import { shorten } from './shorten.ts';

const MOST_NAMES = 5;

const UNKNOWN_ISSUER: ReadonlySet<string> = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** The alerts of a server that requires a client certificate, or does not accept the one it got. */
const CLIENT_CERTIFICATE =
  /^ERR_SSL_.*(CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE|ALERT_BAD_CERTIFICATE|ALERT_UNKNOWN_CA|ALERT_CERTIFICATE_UNKNOWN|ALERT_ACCESS_DENIED)$/;

/** The first bytes of the answer are not TLS: the port speaks another protocol. */
const NOT_TLS =
  /^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNKNOWN_PROTOCOL|RECORD_TOO_SMALL|UNEXPECTED_MESSAGE)$/;

/** Describes a failed TLS connection to `host` by the code of the error; `undefined` for other errors. */
export function describeTlsError(
  code: string,
  error: unknown,
  host: string,
): ProxyProblem | undefined {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const name = host.replace(/:\d+$/, '');
    return {
      problem: 'certificateName',
      detail: `The certificate of ${host} is for ${listNames(error)}, not for ${name}.`,
    };
  }
  if (code === 'CERT_HAS_EXPIRED') {
    return { problem: 'certificateExpired', detail: `The certificate of ${host} has expired.` };
  }
  if (code === 'CERT_NOT_YET_VALID') {
    const detail = `The certificate of ${host} is not valid yet, by the clock of the dashboard’s machine.`;
    return { problem: 'certificateExpired', detail };
  }
  if (code === 'DEPTH_ZERO_SELF_SIGNED_CERT') {
    const detail = `The certificate of ${host} is signed by itself, and by no authority: NODE_EXTRA_CA_CERTS can name a file that holds it.`;
    return { problem: 'certificateIssuer', detail };
  }
  if (UNKNOWN_ISSUER.has(code)) {
    const detail = `The certificate of ${host} was issued by an authority that this machine does not know: NODE_EXTRA_CA_CERTS can name a file with your own authority.`;
    return { problem: 'certificateIssuer', detail };
  }
  const reason = code === 'EPROTO' ? readReason(error) : code;
  if (CLIENT_CERTIFICATE.test(reason)) {
    const detail = `${host} ended the connection, because it wants a certificate of the dashboard or does not accept its encryption.`;
    return { problem: 'clientCertificate', detail };
  }
  if (NOT_TLS.test(reason)) {
    const detail = `${host} answers on this port, but not with encryption.`;
    return { problem: 'notEncrypted', detail };
  }
  if (/^(ERR_SSL|ERR_TLS|ERR_OSSL|CERT_|EPROTO)/.test(code)) {
    const detail = `No encrypted connection to ${host} came about (${shorten(reason, 80)}).`;
    return { problem: 'tls', detail };
  }
  return undefined;
}

/** The code of a write error, which is only part of its message, in OpenSSL's spelling. */
function readReason(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const reason = /:SSL routines:[^:]*:([\w ]+):/.exec(message)?.[1];
  return reason === undefined ? 'EPROTO' : `ERR_SSL_${reason.toUpperCase().replaceAll(' ', '_')}`;
}

/** The names in a certificate. They are untrusted text. */
function listNames(error: unknown): string {
  const { cert } = Object(error) as { readonly cert?: unknown };
  const { subjectaltname, subject } = Object(cert) as {
    readonly subjectaltname?: unknown;
    readonly subject?: unknown;
  };
  const { CN } = Object(subject) as { readonly CN?: unknown };
  const names =
    typeof subjectaltname === 'string'
      ? [...subjectaltname.matchAll(/(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]+)/g)].map(
          ([, name = '']) => name,
        )
      : typeof CN === 'string'
        ? [CN]
        : [];
  if (names.length === 0) return 'no name at all';
  const shown = names.slice(0, MOST_NAMES).map((name) => shorten(name, 80));
  const rest = names.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
