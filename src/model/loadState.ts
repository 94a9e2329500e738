/**
 * Why there are no classifications. Each has its own words and its own next step; the numbers of
 * HTTP are kept where they help whoever is asked for help.
 */
export type LoadFailure =
  /** The service sent us to its login page: there is no session, or it ended. */
  | { readonly kind: 'loginRedirect'; readonly detail?: string | undefined }
  /** Status 200, and a web page instead of data. `title` is that page's title. */
  | { readonly kind: 'webPage'; readonly title: string | undefined }
  /** Status 401 from the service itself. `detail` says why no session went along, where one should have. */
  | { readonly kind: 'unauthorized'; readonly detail?: string | undefined }
  /** Status 403: the login may be fine, a role is missing. */
  | { readonly kind: 'forbidden' }
  /** Status 404: a wrong path, or a service without this feature. `path` is what was asked. */
  | { readonly kind: 'notFound'; readonly path: string }
  /** Status 429. `retryAfterMs` says how long to wait. */
  | { readonly kind: 'rateLimited'; readonly retryAfterMs: number }
  /** Status 5xx. */
  | { readonly kind: 'serverError'; readonly status: number }
  /** The service sent us to another place than its login page. `detail` says where, in a sentence. */
  | { readonly kind: 'redirectedElsewhere'; readonly detail: string }
  /** The dashboard's own server turned us away. `detail` says why, in a sentence. */
  | { readonly kind: 'refusedHere'; readonly detail: string }
  /** No answer at all. `problem` says at which step it ended. */
  | { readonly kind: 'unreachable'; readonly problem: NetworkProblem; readonly detail: string }
  /** Text that is no answer of the service; `message` is what it says of itself, where it does. */
  | {
      readonly kind: 'notClassifications';
      readonly looksLike: string;
      readonly message: string | undefined;
    }
  /** The worker that holds the data died, most likely for want of memory. */
  | { readonly kind: 'workerDied' }
  /** Any other status. */
  | { readonly kind: 'unexpectedStatus'; readonly status: number };

export type NetworkProblem = 'dashboard' | 'dns' | 'refused' | 'tls' | 'timeout' | 'broken';

/** Whether the answer came whole. `cutOff` keeps what came before it broke. */
export type Completeness = 'loading' | 'complete' | 'cutOff';

/**
 * The body that our proxy sends instead of an answer of the service, always with a status of 4xx or
 * 5xx and the header `x-dashboard-problem` set to `problem`.
 */
export interface ProxyProblem {
  readonly problem:
    | 'loginRedirect'
    | 'redirect'
    | Exclude<NetworkProblem, 'dashboard'>
    | 'notAllowed';
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
