import type { LoadFailure } from '../../model/loadState.ts';
import type { LoadSource } from '../../state/loadMachine.ts';
import { isCuredBySignIn } from '../../state/session.ts';
import { describeNetwork } from './networkWords.ts';

/** The name of a failure, its meaning, and what to do next. */
export interface FailureWords {
  readonly title: string;
  readonly meaning: string;
  readonly next: string;
  /** Technical details for a support team. */
  readonly helper?: string;
  /** The most helpful action, as a button. */
  readonly action: 'retry' | 'openFile' | 'reload' | 'signIn';
}

export interface FailureContext {
  readonly source: LoadSource;
  /** The host of the service, if known. */
  readonly host: string | undefined;
  /** The path of the request. */
  readonly endpoint: string;
  /** Whether the load will be retried automatically. */
  readonly retrying: boolean;
  /** Whether sign-in is available on this page. */
  readonly canSignIn?: boolean;
  /** The scenario of the sample, if there is no service. */
  readonly sample?: string | undefined;
  /** The host of the data, if the session of the sign-in has no cookie for it. */
  readonly unreached?: string | undefined;
}

const BY_ITSELF = 'There is nothing to do: the dashboard tries again by itself.';
const SIGN_IN = 'Sign in, and the classifications are loaded at once.';
const RENEW =
  'Log in to the platform in your browser, save the session cookie to the file that CYBEREASON_COOKIE_FILE names, and try again. Where it is in CYBEREASON_COOKIE instead, restart the dashboard with the new one.';

/** Words for a failure. They use the exact names of settings, and contain no secret. */
export function findFailureWords(failure: LoadFailure, context: FailureContext): FailureWords {
  if (isOfSample(failure, context)) return describeSample(context.sample);
  const helper = describeForSupport(failure, context.endpoint);
  const words = {
    ...describeFailure(failure, context),
    ...(helper !== '' && { helper }),
  };
  if (context.canSignIn !== true || !isCuredBySignIn(failure)) return words;
  return context.unreached === undefined
    ? { ...words, next: SIGN_IN, action: 'signIn' }
    : { ...words, ...describeUnreached(context.unreached) };
}

/** Whether the sample itself failed. Scenarios other than the default simulate a service with errors. */
function isOfSample(
  { kind, ...failure }: LoadFailure,
  { sample, source }: FailureContext,
): boolean {
  if (sample === undefined || source.kind === 'file' || kind === 'workerDied') return false;
  const isUnanswered = 'problem' in failure && ['dashboard', 'lost'].includes(failure.problem);
  return sample === 'sample' || isUnanswered;
}

function describeSample(scenario = 'sample'): FailureWords {
  return {
    title: 'The sample data could not be made',
    meaning:
      scenario === 'sample'
        ? 'It is made in this page, and the part of the program that makes it did not arrive or has stopped. No service is set, and none was asked.'
        : `No service is set, and there is no sample with the name “${scenario}”, or it did not arrive.`,
    next:
      scenario === 'sample'
        ? 'Reload the page. A saved answer can be opened without it.'
        : 'Check the name in SAMPLE_SCENARIO, restart the dashboard and reload. A saved answer can be opened without it.',
    action: 'reload',
  };
}

/** The sign-in has no cookie for the host of the data: another sign-in would not change that. */
function describeUnreached(host: string): FailureWords {
  return {
    title: 'The sign-in does not reach the data',
    meaning: `You are signed in, but the sign-in gave no cookie that is good for ${host}, so the service there does not know you. Signing in again leads to the same.`,
    next: `Ask the people who run this dashboard to set CYBEREASON_LOGIN_URL to the host that ${host} belongs to, or to put a session cookie for ${host} into CYBEREASON_COOKIE_FILE.`,
    action: 'retry',
  };
}

function describeForSupport(failure: LoadFailure, endpoint: string): string {
  const status = findStatus(failure);
  const path = failure.kind === 'notFound' ? failure.path : endpoint;
  const parts = [
    ...(status === undefined ? [] : [`status ${status} at ${path}`]),
    ...(failure.requestId === undefined ? [] : [`request ${failure.requestId}`]),
  ];
  return parts.join(', ');
}

function findStatus(failure: LoadFailure): number | undefined {
  switch (failure.kind) {
    case 'unauthorized':
      return 401;
    case 'forbidden':
      return 403;
    case 'notFound':
      return 404;
    case 'rateLimited':
      return 429;
    case 'serverError':
    case 'unexpectedStatus':
      return failure.status;
    default:
      return undefined;
  }
}

function describeFailure(failure: LoadFailure, context: FailureContext): FailureWords {
  const { retrying } = context;
  switch (failure.kind) {
    case 'loginRedirect':
      return {
        title: 'The service asks for a login',
        meaning: failure.detail
          ? `It sent the request on to its login page. ${failure.detail} A session lasts eight hours.`
          : 'It sent the request on to its login page: there is no session, or it has ended. A session lasts eight hours.',
        next: RENEW,
        action: 'retry',
      };
    case 'webPage':
      if (context.source.kind === 'file') {
        const page = failure.title ? `a web page, “${failure.title}”` : 'a web page';
        return describeContent(page, undefined, context.source);
      }
      return {
        title: failure.title
          ? `The service answered with a web page: “${failure.title}”`
          : 'The service answered with a web page',
        meaning:
          'What came is a page for people, not data. Login pages, block pages of a company proxy and wrong addresses look like this.',
        next: `Check that CYBEREASON_URL names the service itself. If the page is a login: ${lowerFirst(RENEW)}`,
        action: 'retry',
      };
    case 'unauthorized':
      return {
        title: 'The service does not accept the session',
        meaning: `${failure.detail || 'It does not know the cookie that the dashboard sends, or the time of that session is over.'}${quote(failure.message)}`,
        next: RENEW,
        action: 'retry',
      };
    case 'forbidden':
      return {
        title: 'This account may not read the classifications',
        meaning: `The login may be fine, but a role is missing.${quote(failure.message)}`,
        next: 'Ask an administrator of your tenant for access to process classifications, or use the session of another account in CYBEREASON_COOKIE_FILE.',
        action: 'retry',
      };
    case 'notFound':
      return {
        title: 'The service has no classifications at this address',
        meaning: `It knows nothing at ${failure.path}. Another version may spell the path differently, and not every licence includes this data.${quote(failure.message)}`,
        next: 'Check the host in CYBEREASON_URL and the path in CYBEREASON_ENDPOINT, restart the dashboard and try again.',
        action: 'retry',
      };
    case 'rateLimited':
      return {
        title: 'The service asks us to wait',
        meaning: `Too many requests came in a short time.${quote(failure.message)}`,
        next: retrying ? BY_ITSELF : 'Wait a few minutes, then try again.',
        action: 'retry',
      };
    case 'serverError':
      return {
        title: 'The service has a problem of its own',
        meaning: `The fault is on its side, or of something on the way to it.${quote(failure.message)}`,
        next: retrying
          ? BY_ITSELF
          : 'Try again in a few minutes. If it stays so, tell the people who run the service.',
        action: 'retry',
      };
    case 'redirectedElsewhere':
      if (/single sign-on/i.test(failure.detail)) {
        return {
          title: 'The service asks for a single sign-on',
          meaning: `${failure.detail} The dashboard cannot sign in for you there: such a page works in a browser alone.`,
          next: RENEW,
          action: 'retry',
        };
      }
      return {
        title: 'The service sends us on to another place',
        meaning: `${failure.detail || 'It answered with a redirect, which was not followed.'} The dashboard asks only the configured address for data.`,
        next: 'If the service has moved, put its new address into CYBEREASON_URL, restart the dashboard and try again.',
        action: 'retry',
      };
    case 'refusedHere':
      return {
        title: 'The dashboard’s own server turns this page away',
        meaning: `${failure.detail || 'It gave no reason.'} The service was not asked.`,
        next: 'Reload the page. If it stays so, open the dashboard by the address that its terminal shows.',
        action: 'reload',
      };
    case 'unreachable':
      return { ...describeNetwork(failure, context), action: 'retry' };
    case 'notClassifications':
      return describeContent(failure.looksLike, failure.message, context.source);
    case 'serviceFailure':
      return context.source.kind === 'file'
        ? {
            title: `“${context.source.name}” holds a failure instead of classifications`,
            meaning: `The service says in it: “${failure.message}”`,
            next: 'Download the answer again, or open another file.',
            action: 'openFile',
          }
        : {
            title: 'The service reports a failure',
            meaning: `It answered with an empty list, and says: “${failure.message}”`,
            next: 'Try again. If it stays so, pass this message on to the administrators of the service.',
            action: 'retry',
          };
    case 'endedEarly':
      return context.source.kind === 'file'
        ? {
            title: `“${context.source.name}” ends before its first record`,
            meaning: 'It is the beginning of an answer, and the rest is missing.',
            next: 'Copy or download the file again, or open another one.',
            action: 'openFile',
          }
        : {
            title: 'The answer ended before its first record',
            meaning: 'The list of records begins, and then nothing comes.',
            next: retrying
              ? BY_ITSELF
              : 'Try again. If it stays so, ask the people who run the service.',
            action: 'retry',
          };
    case 'unreadableFile':
      return {
        title: 'The file can no longer be read',
        meaning: 'It was moved, changed or deleted after it was chosen, or may not be read.',
        next: 'Choose it again, or open another file.',
        action: 'openFile',
      };
    case 'workerDied':
      return {
        title: 'The data does not fit into this tab any more',
        meaning:
          'The part of the page that holds the data has stopped, most likely because the browser ran out of memory. The address still holds your search, filters and columns.',
        next: 'Close other tabs, then reload. The data is downloaded again.',
        action: 'reload',
      };
    case 'unexpectedStatus':
      return {
        title: 'The service answered in a way that is not known',
        meaning: failure.message
          ? `It sent no classifications.${quote(failure.message)}`
          : 'It neither sent classifications nor said why in a way that the dashboard knows. Something on the way, such as a company proxy, may have answered instead.',
        next: 'Check CYBEREASON_URL and CYBEREASON_ENDPOINT, restart the dashboard and try again.',
        action: 'retry',
      };
  }
}

function describeContent(
  looksLike: string,
  message: string | undefined,
  source: LoadSource,
): FailureWords {
  const said = quote(message);
  if (source.kind === 'file') {
    return {
      title: `“${source.name}” holds no classifications`,
      meaning: `It looks like ${looksLike}.${said}`,
      next: 'Open a .json or .json.gz file that was exported here, or an answer of the service that was saved as it came: it begins with "recordList".',
      action: 'openFile',
    };
  }
  return {
    title: 'The service answered, but not with classifications',
    meaning: `What came looks like ${looksLike}.${said}`,
    next: 'Check the path in CYBEREASON_ENDPOINT, and what the service says of itself. Then try again.',
    action: 'retry',
  };
}

/** The service's message as a sentence to append. */
function quote(message: string | undefined): string {
  return message ? ` It says: “${message}”` : '';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
