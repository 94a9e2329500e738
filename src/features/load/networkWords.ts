import type { LoadFailure, NetworkProblem } from '../../model/loadState.ts';

interface NetworkWords {
  readonly title: string;
  /** The event, if the dashboard's own server has not described it. */
  readonly cause: string;
  /** Its meaning. */
  readonly meaning: string;
  /** The advice, in one or more sentences. */
  readonly next: string;
}

/** Words for a network problem on the way to the service, beginning with the cause that the proxy states. */
export function describeNetwork(
  { problem, detail }: Extract<LoadFailure, { kind: 'unreachable' }>,
  {
    host = 'the service',
    retrying,
  }: { readonly host: string | undefined; readonly retrying: boolean },
): { readonly title: string; readonly meaning: string; readonly next: string } {
  const { title, cause, meaning, next } = WORDS[problem];
  // In these two cases the sentence is the browser's own, which is not informative.
  const isOurs = problem === 'dashboard' || problem === 'lost';
  const happened = isOurs || detail === '' ? cause.replaceAll('{service}', () => host) : detail;
  return {
    title,
    meaning: `${happened} ${meaning}`.trim(),
    next: retrying
      ? `The dashboard tries again by itself. If that does not help: ${lowerFirst(next)}`
      : next,
  };
}

const WORDS: Readonly<Record<NetworkProblem, NetworkWords>> = {
  dashboard: {
    title: 'The dashboard’s own server does not answer',
    cause:
      'This page is open, but the program that serves it cannot be reached: it was stopped, or this computer is offline.',
    meaning: '',
    next: 'Start it again with the command that it was started with, or ask the people who run it.',
  },
  lost: {
    title: 'The answer was lost on its way to this page',
    cause: 'The dashboard’s own server is there, but its answer did not come through to this page.',
    meaning: 'Something between the two ended it, such as a gateway or a connection that was lost.',
    next: 'Try again. If it stays so, ask the people who run the dashboard.',
  },
  dns: {
    title: 'The service’s name is not known',
    cause: 'The network has no address for {service}.',
    meaning: 'The name is misspelt, or known only inside a company network or VPN.',
    next: 'Check the host in CYBEREASON_URL and your connection, then try again. Where a company proxy is the way out, name it in HTTPS_PROXY.',
  },
  refused: {
    title: 'The service refuses the connection',
    cause: '{service} refuses connections.',
    meaning: 'Nothing listens on that port, or a firewall turns us away.',
    next: 'Check the host and port in CYBEREASON_URL, then try again.',
  },
  noRoute: {
    title: 'No way leads to the service',
    cause: 'There is no way to {service} from this network.',
    meaning: 'This computer is offline, outside of a VPN, or behind a firewall.',
    next: 'Check your connection. Where a company proxy is the way out, name it in HTTPS_PROXY and restart the dashboard.',
  },
  certificateName: {
    title: 'The service’s certificate is for another name',
    cause: 'The certificate of {service} does not carry this name.',
    meaning: 'The connection was given up before anything was sent.',
    next: 'If one of the names in the certificate leads to the same service, put it into CYBEREASON_URL in place of this one (an IP address rarely is in a certificate), and restart the dashboard. Otherwise ask the people who run the service for a certificate with this name.',
  },
  certificateExpired: {
    title: 'The service’s certificate is not valid at this time',
    cause: 'The certificate of {service} has expired, or is not valid yet.',
    meaning: 'The connection was given up before anything was sent.',
    next: 'Check date and time of the dashboard’s machine. If they are right, ask the people who run the service to renew its certificate.',
  },
  certificateIssuer: {
    title: 'The service’s certificate could not be verified',
    cause: 'Nobody known vouches for the certificate of {service}.',
    meaning:
      'The connection was given up before anything was sent. A private authority, or a company proxy that looks into encrypted connections, has such certificates.',
    next: 'Get the certificate of that authority from the people who run it, name its file in NODE_EXTRA_CA_CERTS, and restart the dashboard.',
  },
  clientCertificate: {
    title: 'The service wants a certificate of the dashboard',
    cause: '{service} ended the connection while encryption was agreed on.',
    meaning:
      'Services that let in known machines only do so. The dashboard has no certificate to show.',
    next: 'Ask the people who run the service for an address that takes a session cookie alone, and put it into CYBEREASON_URL.',
  },
  notEncrypted: {
    title: 'This port of the service does not encrypt',
    cause: '{service} answers on this port, but not with encryption.',
    meaning: 'Nothing was sent. Another program may listen there, or the port is the plain one.',
    next: 'Check the port in CYBEREASON_URL, and restart the dashboard.',
  },
  tls: {
    title: 'No encrypted connection to the service came about',
    cause: '{service} and the dashboard could not agree on encryption.',
    meaning: 'Nothing was sent.',
    next: 'Ask the people who run the service whether it offers TLS 1.2 or 1.3, and whether something on the way changes the connection.',
  },
  timeout: {
    title: 'The service did not answer in time',
    cause: 'The connection to {service} is there, or half there, but nothing comes.',
    meaning: 'The service is busy, or a firewall swallows what is sent.',
    next: 'Check your connection, and whether the service is up. CYBEREASON_TIMEOUT_SECONDS can give it more time.',
  },
  broken: {
    title: 'The connection broke before the answer came',
    cause: 'The connection to {service} ended before an answer began.',
    meaning: 'The service, or something on the way to it, closed the connection.',
    next: 'Check your connection, or ask the people who run the service.',
  },
  silence: {
    title: 'The service fell silent in the middle of its answer',
    cause: '{service} began to answer, and then nothing, or next to nothing, came for too long.',
    meaning: 'The service is overloaded, or something on the way holds the answer back.',
    next: 'Load it at a calmer time, or give the service more time with CYBEREASON_TIMEOUT_SECONDS.',
  },
  cutOff: {
    title: 'The connection broke in the middle of the answer',
    cause: 'The connection to {service} ended before the answer was complete.',
    meaning: 'The service, or something on the way to it, closed the connection.',
    next: 'Check your connection, or ask the people who run the service.',
  },
  unread: {
    title: 'This page did not take the answer in time',
    cause:
      'The page took none of the answer for too long, and the connection to {service} was ended.',
    meaning:
      'The computer slept, the browser held this tab back, or it had no processor time or memory left.',
    next: 'Load the data again, with this tab in front.',
  },
  tooLong: {
    title: 'The answer is longer than the dashboard may take',
    cause: 'The answer of {service} is longer than CYBEREASON_MAX_MEGABYTES allows.',
    meaning: 'Trying again ends at the same place.',
    next: 'Set CYBEREASON_MAX_MEGABYTES higher, and restart the dashboard.',
  },
  encoding: {
    title: 'The answer is encoded in a way that the dashboard does not take',
    cause: 'The answer of {service} is encoded in a way that was not asked for.',
    meaning: 'Most often a gateway or company proxy on the way does so.',
    next: 'Ask the people who run that gateway, or the service, to send the answer plain or with gzip.',
  },
  damaged: {
    title: 'The compressed answer is damaged',
    cause: 'The compressed answer of {service} cannot be unpacked.',
    meaning: 'The service, or something on the way to it, damages its answers.',
    next: 'Try again later. If it stays so, ask the people who run the service or a gateway before it.',
  },
  notHttp: {
    title: 'The answer breaks the rules of HTTP',
    cause: '{service} answered with something that is not HTTP.',
    meaning: 'Another program may listen there, or something on the way spoils the answer.',
    next: 'Check the host and port in CYBEREASON_URL, then try again.',
  },
  upgrade: {
    title: 'The service wants to speak another protocol',
    cause: '{service} wants to go on in another protocol than HTTP, instead of answering.',
    meaning: 'An address for live connections does so, or a gateway that is set up wrongly.',
    next: 'Check CYBEREASON_URL and CYBEREASON_ENDPOINT, restart the dashboard and try again.',
  },
  proxyLogin: {
    title: 'A company proxy asks for a login of its own',
    cause: 'Something on the way to {service}, such as a company proxy, wants a login of its own.',
    meaning: 'The service was not asked.',
    next: 'Put user and password into HTTPS_PROXY, as in http://user:password@proxy:8080, and restart the dashboard.',
  },
  proxyUnreachable: {
    title: 'The company proxy does not answer',
    cause: 'The company proxy in HTTPS_PROXY cannot be used.',
    meaning: 'The service was not asked.',
    next: 'Check HTTPS_PROXY and your connection. Where the service can be reached directly, name its host in NO_PROXY. Then restart the dashboard.',
  },
  proxyRefused: {
    title: 'The company proxy does not let the dashboard through',
    cause: 'The company proxy refuses the way to {service}.',
    meaning: 'The service was not asked.',
    next: 'Ask the people who run the proxy to allow this host and port, or name the host in NO_PROXY where it can be reached directly.',
  },
  proxyFailed: {
    title: 'The company proxy cannot reach the service',
    cause: 'The company proxy found no way to {service}.',
    meaning: 'The name may be unknown to the proxy, or the service is down.',
    next: 'Check the host in CYBEREASON_URL. Where it can be reached directly, name it in NO_PROXY and restart the dashboard.',
  },
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
