/**
 * Why there are no classifications, or not all of them. Each has its own words and its own next
 * step; the numbers of HTTP are kept where they help the reader's support. `message` is what the
 * service says of the failure, as text of its own.
 */
export type LoadFailure = FailureCause & {
  /** Under which the dashboard's own server knows the request. */
  readonly requestId?: string | undefined;
};

type FailureCause =
  /** The service sent us to its login page: there is no session, or it ended. `detail` says more. */
  | { readonly kind: 'loginRedirect'; readonly detail?: string | undefined }
  /** Status 200, and a web page instead of data. `title` is that page's title. */
  | { readonly kind: 'webPage'; readonly title: string | undefined }
  /** Status 401 from the service itself. `detail` says why no session went along, where one should have. */
  | {
      readonly kind: 'unauthorized';
      readonly message?: string | undefined;
      readonly detail?: string | undefined;
    }
  /** Status 403: the login may be fine, a role is missing. */
  | { readonly kind: 'forbidden'; readonly message?: string | undefined }
  /** Status 404: a wrong path, or a service without this feature. `path` is the path asked for. */
  | {
      readonly kind: 'notFound';
      readonly path: string;
      readonly message?: string | undefined;
    }
  /** Status 429. `retryAfterMs` says how long to wait. */
  | {
      readonly kind: 'rateLimited';
      readonly retryAfterMs: number;
      readonly message?: string | undefined;
    }
  /** Status 5xx. `retryAfterMs` says how long to wait, where the service asks for that. */
  | {
      readonly kind: 'serverError';
      readonly status: number;
      readonly retryAfterMs?: number | undefined;
      readonly message?: string | undefined;
    }
  /** The service sent us to another place than its login page. `detail` says where, in a sentence. */
  | { readonly kind: 'redirectedElsewhere'; readonly detail: string }
  /** The dashboard's own server turned us away. `detail` says why, in a sentence. */
  | { readonly kind: 'refusedHere'; readonly detail: string }
  /** No answer, or not all of it. `problem` says at which step it ended, `detail` in a sentence. */
  | { readonly kind: 'unreachable'; readonly problem: NetworkProblem; readonly detail: string }
  /** Text that is no answer of the service; `message` is what it says of itself, where it does. */
  | {
      readonly kind: 'notClassifications';
      readonly looksLike: string;
      readonly message: string | undefined;
    }
  /** Status 200, an empty list or none, and a message that says why. */
  | { readonly kind: 'serviceFailure'; readonly message: string }
  /** The answer ended before its first record. */
  | { readonly kind: 'endedEarly' }
  /** The file is gone, was changed, or may not be read. */
  | { readonly kind: 'unreadableFile' }
  /** The worker that holds the data died, most likely for want of memory. */
  | { readonly kind: 'workerDied' }
  /** Any other status. */
  | {
      readonly kind: 'unexpectedStatus';
      readonly status: number;
      readonly message?: string | undefined;
    };

/** The steps at which a request to the service can end, as our proxy tells them apart. */
export const SERVICE_PROBLEMS = [
  /** The name of the service cannot be looked up. */
  'dns',
  /** Nothing listens there. */
  'refused',
  /** No way leads there. */
  'noRoute',
  /** The certificate is for other names. */
  'certificateName',
  /** The certificate is not valid at this time. */
  'certificateExpired',
  /** The certificate comes from an unknown authority, or from itself. */
  'certificateIssuer',
  /** The service wants a certificate of ours. */
  'clientCertificate',
  /** The port does not encrypt. */
  'notEncrypted',
  /** Any other trouble with encryption. */
  'tls',
  /** No answer began in time. */
  'timeout',
  /** The connection broke before an answer began. */
  'broken',
  /** The answer began, and the rest did not come in time. */
  'silence',
  /** The page took none of the answer for too long. */
  'unread',
  /** The connection broke before the answer was complete. */
  'cutOff',
  /** The answer is longer than the settings allow. */
  'tooLong',
  /** The answer is encoded in a way that was not asked for. */
  'encoding',
  /** The compressed answer cannot be unpacked. */
  'damaged',
  /** The answer breaks the rules of HTTP. */
  'notHttp',
  /** The answer wants to go on in another protocol. */
  'upgrade',
  /** A proxy of the company wants a login. */
  'proxyLogin',
  /** The company's proxy cannot be reached. */
  'proxyUnreachable',
  /** The company's proxy does not let us through. */
  'proxyRefused',
  /** The company's proxy found no way to the service. */
  'proxyFailed',
] as const;

export type ServiceProblem = (typeof SERVICE_PROBLEMS)[number];

/** `dashboard`: its own server does not answer. `lost`: it does, and knows no cause either. */
export type NetworkProblem = 'dashboard' | 'lost' | ServiceProblem;

/**
 * How an answer ended; of several the first that fits. `cutOff`: it broke off, or stopped before its
 * end. `incomplete`: the service itself says so. `damaged`: it is not as the service wrote it.
 */
export type Completeness = 'loading' | 'cutOff' | 'incomplete' | 'damaged' | 'complete';

/**
 * The body that our proxy sends instead of an answer of the service, always with a status of 4xx or
 * 5xx and the header `x-dashboard-problem` set to `problem`; also its answer about a request that
 * broke off.
 */
export interface ProxyProblem {
  readonly problem: 'loginRedirect' | 'redirect' | ServiceProblem | 'notAllowed';
  /** For people: one sentence, no secret. */
  readonly detail: string;
}

/** The answer of `GET /dashboard/config`: where the data comes from. */
export interface DashboardConfig {
  /** `sample`: data made up for trying out, from the page itself. */
  readonly source: 'sample' | 'service';
  /** Host and port of the service, for people. */
  readonly host: string | undefined;
  /** The path to post to, on the page's own origin. */
  readonly endpoint: string;
  /** Which sample scenario to show; `sample` unless asked otherwise. */
  readonly scenario: string;
}
